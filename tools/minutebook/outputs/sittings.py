"""Sittings: whether, when and where a meeting sits, as the minutes say, else the agenda."""

from datetime import date, datetime, timedelta

from minutebook.dates import Clock
from minutebook.meeting import Meeting
from minutebook.outputs.edition import Edition
from minutebook.records.agenda import Agenda
from minutebook.records.minutes import Minutes
from minutebook.words import Medium, MeetingStatus

SMALL_HOURS = 6
"""Before this hour, a time earlier than a meeting's beginning is taken for the next morning's."""


def hours_of(meeting: Meeting, edition: Edition) -> tuple[date, date | None]:
    """Beginning and end of a meeting whose day is known: instants; days, the end exclusive, where no time is known.

    The end is None where only it is not recorded. A meeting that ends earlier in the day than it began ends on the next.
    """
    day, (start, end) = meeting.date.first, clocks_of(meeting)
    if start is None:
        return day, day_after(day)
    zone = edition.view.archive.zone
    begins = datetime.combine(day, start.time, zone)
    if end is None:
        return begins, None
    return begins, datetime.combine(day if end > start else day_after(day), end.time, zone)


def clocks_of(meeting: Meeting) -> tuple[Clock | None, Clock | None]:
    """The times of day at which a meeting began and ended, as recorded."""
    return _clock(meeting, "start"), _clock(meeting, "end")


def is_after_midnight(clock: Clock, start: Clock | None, end: Clock | None) -> bool:
    """Whether a time of day in the course of a meeting that began at `start` is one of the next day."""
    if start is None or clock >= start:
        return False
    return clock.hour < SMALL_HOURS or (end is not None and clock <= end < start)


def place_of(meeting: Meeting) -> str:
    """The room or town; empty where it is not recorded."""
    return next((front.place for front in _fronts(meeting) if front.place), "")


def medium_of(meeting: Meeting) -> Medium | None:
    return next((front.medium for front in _fronts(meeting) if front.medium), None)


def status_of(meeting: Meeting) -> MeetingStatus:
    """The status that the agenda gives, held where there are minutes."""
    if meeting.minutes:
        return MeetingStatus.HELD
    return meeting.agenda.front.status if meeting.agenda else MeetingStatus.HELD


def day_after(day: date) -> date:
    """The next day; the calendar's last day has none but itself."""
    return day + timedelta(days=1) if day < date.max else day


def _fronts(meeting: Meeting) -> tuple[Agenda | Minutes, ...]:
    return tuple(record.front for record in (meeting.minutes, meeting.agenda) if record)


def _clock(meeting: Meeting, key: str) -> Clock | None:
    return next((clock for front in _fronts(meeting) if (clock := getattr(front, key))), None)
