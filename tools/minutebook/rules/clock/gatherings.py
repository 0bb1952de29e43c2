"""Gatherings: when a meeting was, as far as its records say."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from minutebook.archive import Archive
from minutebook.dates import Clock
from minutebook.meeting import Meeting
from minutebook.rules.clock.counting import LAST, in_utc
from minutebook.rules.clock.timed import Span, span_of_date
from minutebook.rules.evidence import Evidence
from minutebook.rules.subjects import is_called_off, kind_of, meetings_by_body
from minutebook.words import MeetingKind


def start_of(meeting: Meeting, zone: ZoneInfo) -> Span:
    """When a meeting began, by its minutes or, where they do not say, its agenda; the whole day where neither does."""
    start = next(
        (record.front.start for record in (meeting.minutes, meeting.agenda) if record and record.front.start), None
    )
    return _at(meeting, start, zone) if start and meeting.date.is_exact else span_of_date(meeting.date, zone)


def end_of(meeting: Meeting, zone: ZoneInfo) -> Span:
    """When a meeting ended; from its start to the end of the day where that is not recorded."""
    start = start_of(meeting, zone)
    end = meeting.minutes.front.end if meeting.minutes else None
    if end and meeting.date.is_exact:
        ended = _at(meeting, end, zone)
        return ended if ended.first >= start.first or not start.is_instant else _next_day(ended)
    return Span(start.first, span_of_date(meeting.date, zone).last)


def _at(meeting: Meeting, clock: Clock, zone: ZoneInfo) -> Span:
    instant = in_utc(datetime.combine(meeting.date.first, clock.time, zone))
    return Span(instant, instant)


def _next_day(span: Span) -> Span:
    """A meeting that ends at an earlier hour than it began ended after midnight."""
    return Span(span.first + timedelta(days=1), span.last + timedelta(days=1))


def next_gathering(meeting: Meeting, evidence: Evidence) -> Span | None:
    """When the body met next; None where no later meeting is recorded.

    Where a meeting that is not public may have come before it, the next was on one of these days.
    """
    zone = evidence.archive.zone
    following = evidence.archive.derived(_following).get(meeting.id)
    known = start_of(following, zone) if following else None
    hidden = next((day for day, _ in evidence.withheld_meetings.get(meeting.body, ()) if day > meeting.date), None)
    if hidden is None or (known and span_of_date(hidden, zone).first > known.last):
        return known
    return Span(span_of_date(hidden, zone).first, known.last if known else LAST)


def _following(archive: Archive) -> Mapping[str, Meeting]:
    """For each meeting the next of its body, by id; those called off and unofficial ones are none."""
    found: dict[str, Meeting] = {}
    for meetings in meetings_by_body(archive).values():
        following = None
        for meeting in reversed(meetings):
            if following:
                found[meeting.id] = following
            if not is_called_off(meeting) and kind_of(meeting) is not MeetingKind.UNOFFICIAL:
                following = meeting
    return found
