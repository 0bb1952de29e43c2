"""Meetings, as the agenda and the minutes together tell of them."""

from collections.abc import Iterator
from datetime import datetime

from minutebook.dates import Clock
from minutebook.meeting import Meeting
from minutebook.outputs.dataset.columns import ID, ORGANISATION, PLACE, dates, integer, key_of, person, text, timestamp
from minutebook.outputs.dataset.register import Register, instant
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.sittings import hours_of, medium_of, place_of, status_of
from minutebook.records.agenda import Agenda
from minutebook.records.minutes import Minutes
from minutebook.words import MeetingKind


def build_rows(register: Register) -> Iterator[Row]:
    for meeting in register.edition.view.archive.meetings.values():
        record, fronts = meeting.records[0], _fronts(meeting)
        yield (
            meeting.id,
            (meeting.minutes or record).front.title,
            *register.body(meeting.body),
            *register.date(meeting.date),
            _clock(fronts, "start"),
            _clock(fronts, "end"),
            *_hours(meeting, register),
            status_of(meeting).value,
            next((front.kind.value for front in fronts if front.kind is not MeetingKind.ORDINARY), MeetingKind.ORDINARY.value),
            medium_of(meeting),
            place_of(meeting) or None,
            *register.person(next((front.chair for front in fronts if front.chair), None)),
            *register.person(meeting.minutes.front.secretary if meeting.minutes else None),
            meeting.agenda.id if meeting.agenda else None,
            meeting.minutes.id if meeting.minutes else None,
            meeting.minutes.front.status.value if meeting.minutes else None,
            len(meeting.papers),
            *register.place_of_subject(meeting.id),
        )  # fmt: skip


def _fronts(meeting: Meeting) -> tuple[Agenda | Minutes, ...]:
    """The minutes know better than the agenda."""
    return tuple(record.front for record in (meeting.minutes, meeting.agenda) if record)


def _clock(fronts: tuple[Agenda | Minutes, ...], key: str) -> str | None:
    found: Clock | None = next((clock for front in fronts if (clock := getattr(front, key))), None)
    return str(found) if found else None


def _hours(meeting: Meeting, register: Register) -> tuple[str | None, str | None]:
    if not meeting.date.is_exact:
        return None, None
    return tuple(instant(each) if isinstance(each, datetime) else None for each in hours_of(meeting, register.edition))  # type: ignore[return-value]  # two


TABLE = Table(
    "meetings",
    "Each meeting: what its minutes say of it, else its agenda. What each says by itself is in `minutes` and `agendas`.",
    (
        ID,
        text("name", "The title of the minutes, else of the agenda.", "title", popolo="name"),
        *ORGANISATION,
        *dates("date", "The day.", "date", popolo="start_date"),
        text("start_time", "When it began, as recorded.", "start"),
        text("end_time", "When it ended, as recorded.", "end"),
        timestamp("start_instant", "When it began, in UTC; null where day or time is not known."),
        timestamp("end_instant", "When it ended, in UTC."),
        text("status", "Scheduled, held, cancelled, postponed or rescheduled. One with minutes was held.", "status",
             popolo="status"),
        text("classification", "What sort of meeting: ordinary, extraordinary, emergency, annual, ...", "kind",
             popolo="classification"),
        text("medium", "Whether in a room, online or both.", "medium"),
        text("location", "Where it met.", "place", popolo="location"),
        *person("chair", "Who presided.", "chair"),
        *person("secretary", "Who took the minutes.", "secretary"),
        key_of("documents", "agenda_id", "Its agenda; null where there is none that is public."),
        key_of("documents", "minutes_id", "Its minutes; null where there are none that are public."),
        text("minutes_status", "How far the minutes have come: draft, circulated, approved, ..."),
        integer("papers", "How many papers lie in its folder."),
        *PLACE,
    ),
    build_rows,
    "Event",
)  # fmt: skip
