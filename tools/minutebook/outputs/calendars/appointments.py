"""Appointments: what a calendar says of each meeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from minutebook.addresses import address_of
from minutebook.dates import Moment, PartialDate
from minutebook.events.meetings import CALLED_OFF
from minutebook.labels import label
from minutebook.meeting import Meeting
from minutebook.outputs.edition import Edition
from minutebook.outputs.identity import first_id, host_of
from minutebook.outputs.sittings import day_after, hours_of, medium_of, place_of
from minutebook.record import Item
from minutebook.records.agenda import Agenda
from minutebook.words import Medium


class AppointmentStatus(StrEnum):
    """The words of RFC 5545, section 3.8.1.11."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Appointment:
    """One meeting: `start` and `end` are days where no time is known; `end` is None where the record gives none.

    `uid` stays when the title or the record's path changes. `stamp` is when the record last says that something was
    announced. `sequence` is 1 once the meeting is called off.
    """

    uid: str
    body: str
    title: str
    start: date
    end: date | None
    stamp: datetime
    status: AppointmentStatus
    sequence: int
    place: str
    url: str
    description: str


def build_appointments(edition: Edition) -> tuple[Appointment, ...]:
    """One for every meeting whose day, agenda or minutes are known, and for days to which one was moved; in order of dates."""
    known: dict[str, Appointment] = {}
    meetings = [each for each in edition.view.archive.meetings.values() if each.agenda or each.minutes]
    for meeting in meetings:
        if meeting.date.is_exact:
            appointment = _appointment(meeting, edition)
            known.setdefault(appointment.uid, appointment)
    taken = {(meeting.body, meeting.date) for meeting in meetings}
    for appointment in _moved(meetings, taken, edition):
        known.setdefault(appointment.uid, appointment)
    return tuple(sorted(known.values(), key=lambda each: (each.start.timetuple()[:5], each.uid)))


def _appointment(meeting: Meeting, edition: Edition) -> Appointment:
    agenda = meeting.agenda.front if meeting.agenda else None
    minutes = meeting.minutes.front if meeting.minutes else None
    front = minutes or agenda
    assert front is not None
    is_off = bool(agenda and not minutes and agenda.status in CALLED_OFF)
    start, end = hours_of(meeting, edition)
    return Appointment(
        uid=_uid(first_id(meeting.id, edition.view.archive), edition),
        body=meeting.body,
        title=f"{label(agenda.status)}: {front.title}" if agenda and is_off else front.title,
        start=start,
        end=end,
        stamp=_stamp(meeting, agenda, edition),
        status=AppointmentStatus.CANCELLED if is_off else AppointmentStatus.CONFIRMED,
        sequence=int(is_off),
        place=_place(meeting),
        url=edition.absolute(address_of(meeting.id)) if edition.site_url else "",
        description=_description(meeting, agenda if is_off else None, edition),
    )


def _moved(meetings: list[Meeting], taken: set[tuple[str, PartialDate]], edition: Edition) -> Iterator[Appointment]:
    """The new day of a meeting that was moved, as long as no record of a meeting on that day exists.

    It has the uid that such a record will have, so that the record takes its place in the calendars of those who follow.
    """
    for meeting in meetings:
        cancelled = meeting.agenda.front.cancelled if meeting.agenda else None
        day = cancelled.moved_to if cancelled else None
        if not meeting.agenda or not day or not day.is_exact or (meeting.body, day) in taken:
            continue
        yield Appointment(
            uid=_uid(f"meetings/{meeting.body}/{day}", edition),
            body=meeting.body,
            title=f"{edition.body_name(meeting.body)}, moved from {meeting.date.words}",
            start=day.first,
            end=day_after(day.first),
            stamp=_stamp(meeting, meeting.agenda.front, edition),
            status=AppointmentStatus.TENTATIVE,
            sequence=0,
            place="",
            url=edition.absolute(address_of(meeting.id)) if edition.site_url else "",
            description=f"Instead of: {meeting.agenda.front.title}",
        )


def _uid(ident: str, edition: Edition) -> str:
    return f"{ident}@{host_of(edition)}"


def _stamp(meeting: Meeting, agenda: Agenda | None, edition: Edition) -> datetime:
    """When the meeting was called off, else called, else the meeting's own first instant; in UTC."""
    called = (agenda.called if agenda else None) or (meeting.minutes.front.called if meeting.minutes else None)
    announced = (agenda and agenda.cancelled and agenda.cancelled.at) or (called and called.at) or Moment(meeting.date)
    moment = announced.span(edition.view.archive.zone)[0]
    # Years at which the offset could lead out of the calendar are mistakes that the record shows elsewhere.
    return moment.astimezone(UTC) if 1 < moment.year < 9999 else moment.replace(tzinfo=UTC)


def _place(meeting: Meeting) -> str:
    """The place; how the meeting is held where it has none."""
    medium = medium_of(meeting)
    return place_of(meeting) or (label(medium) if medium and medium is not Medium.IN_PERSON else "")


def _description(meeting: Meeting, called_off: Agenda | None, edition: Edition) -> str:
    """Plain text: why it was called off, the summary, the agenda's items, and where to read more."""
    record = meeting.agenda or meeting.minutes
    assert record is not None
    cancelled = called_off.cancelled if called_off else None
    items = [_item(item, place) for place, item in enumerate(record.items, 1)]
    parts = [
        f"Moved to {cancelled.moved_to.words}." if cancelled and cancelled.moved_to else "",
        cancelled.reason or "" if cancelled else "",
        record.front.summary or "",
        "\n".join(["Agenda:", *items]) if items else "",
        edition.absolute(address_of(meeting.id)) if edition.site_url else "",
    ]
    return "\n\n".join(part for part in parts if part)


def _item(item: Item, place: int) -> str:
    """`4. The gate`, `The gate`; `Item 4` where a heading has no words."""
    if not item.title:
        return f"Item {item.number or place}"
    return f"{item.number}. {item.title}" if item.number else item.title
