"""Attendance: everybody whom minutes name as present, away or looking on, with comings and goings."""

from collections.abc import Iterator

from minutebook.attendance import people_listed
from minutebook.outputs.dataset.columns import ID, ORGANISATION, PLACE, dates, key_of, person, text, timestamp
from minutebook.outputs.dataset.parties import Party, party_of
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.minutes import Minutes


def build_rows(register: Register) -> Iterator[Row]:
    archive = register.edition.view.archive
    for minutes in archive.of_type(Minutes):
        date, ids = minutes.front.date, Ids()
        shared = (register.meeting_of(minutes), *register.body(minutes.front.body), *register.date(date))
        place = register.place_of(minutes)
        for listed in people_listed(archive, minutes):
            who, attendee = register.person(listed.name), listed.attendee
            arrived, left = (attendee.arrived, attendee.left) if attendee else (None, None)
            yield (
                ids.take(f"{minutes.id}/{listed.list}/{who[0] or archive.identity(who[1] or '')}"),
                *shared,
                listed.list,
                *who,
                *register.clock_within(minutes, minutes.front, arrived),
                *register.clock_within(minutes, minutes.front, left),
                *_on_behalf_of(attendee.for_ if attendee else None, register),
                attendee.role if attendee else None,
                *place,
            )


def _on_behalf_of(name: str | None, register: Register) -> Party:
    """The name, and the id of the person or of the body that it is."""
    person, shown, body = party_of(name, register)
    return shown, person, body


TABLE = Table(
    "attendance",
    "Each name in a list of attendance of minutes. Lists given as a number only are in `minutes`.",
    (
        ID,
        key_of("meetings", "meeting_id", "The meeting."),
        *ORGANISATION,
        *dates("date", "The day of the meeting."),
        text("status", "The list: present, apologies, absent, in-attendance or observers.",
             popolo="participants.note"),
        *person("person", "Who is named.", "attendance.present.people.name attendance.in-attendance.people.name "
                "attendance.observers.people.name attendance.apologies attendance.absent"),
        text("arrived_time", "When the person came, if after the start.", "attendance.*.people.arrived"),
        timestamp("arrived_instant", "When the person came, in UTC; after midnight where the meeting went on so long."),
        text("left_time", "When the person left, if before the end.", "attendance.*.people.left"),
        timestamp("left_instant", "When the person left, in UTC, in the same way."),
        text("on_behalf_of", "The body, branch or union that the person was a delegate of, or whom the person stood in for.",
             "attendance.*.people.for"),
        key_of("people", "on_behalf_of_person_id", "The person who that is, where it is one with a record.",
               "attendance.*.people.for"),
        key_of("organisations", "on_behalf_of_organisation_id", "The body that it is, where it is one with a record.",
               "attendance.*.people.for", popolo="on_behalf_of_id"),
        text("role", "What the person was there as: chair, delegate, ...", "attendance.*.people.role"),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
