"""Meetings: what agendas, minutes and lists of meetings say of one, and what is missing of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from minutebook.dates import Clock, PartialDate
from minutebook.labels import label, short_date, span_of_days
from minutebook.lag.meeting_lag import Counting
from minutebook.meeting import Meeting
from minutebook.outputs.clocks import day_of, gap_words
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.links import Link, title_of
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import Rows
from minutebook.outputs.site.shelves import Shelves
from minutebook.outputs.sittings import status_of
from minutebook.records.agenda import Agenda
from minutebook.records.fields import Called
from minutebook.records.minutes import Minutes
from minutebook.words import MeetingKind, MeetingStatus, RecordType

NOT_HELD = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.RESCHEDULED)
DATED = (Counting.COUNTED, Counting.DAY_UNKNOWN)
"""How those meetings count of whose minutes it means something when they became public."""


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting in a list; `remark` says what is not there, or since when its minutes are public."""

    date: PartialDate
    link: Link
    body: Link
    mark: Mark
    remark: str


def meeting_rows(front: Agenda | Minutes, sheet: Sheet) -> Rows:
    """Time, place and kind, as a notice or minutes give them."""
    times = "\u2013".join(str(clock) for clock in (front.start, front.end) if clock)
    return (
        ("Time", times),
        ("Place", sheet.links.said(front.place or "", front)),
        ("Held", label(front.medium).lower() if front.medium else None),
        ("Kind", label(front.kind).lower() if front.kind is not MeetingKind.ORDINARY else None),
    )


def begun_at(time: Clock) -> str:
    """When an item of business was begun, in words."""
    return f"Begun at {time}"


def called_rows(called: Called | None, sheet: Sheet, *, with_time: bool = True) -> Rows:
    """How a meeting was called, and when unless the page says that elsewhere."""
    if called is None:
        return ()
    return (
        ("Called", called.at.words if called.at and with_time else None),
        ("Called by", tuple(sheet.links.owner(name) for name in called.by)),
        ("Notice", called.notice),
        ("Notice given", f"by {label(called.medium).lower()}" if called.medium else None),
    )


def is_to_come(meeting: Meeting, today: date) -> bool:
    return meeting.date.last >= today and status_of(meeting) is MeetingStatus.SCHEDULED


def lacks_minutes(meeting: Meeting, edition: Edition, shelves: Shelves) -> bool:
    """Whether the meeting is over and no minutes are published or known to be withheld."""
    if meeting.minutes or status_of(meeting) in NOT_HELD or meeting.date.last >= edition.today:
        return False
    return RecordType.MINUTES not in shelves.withheld_in.get(meeting.id, ())


def meeting_lines(meetings: Iterable[Meeting], sheet: Sheet) -> tuple[MeetingLine, ...]:
    return tuple(_line(meeting, sheet) for meeting in meetings)


def _line(meeting: Meeting, sheet: Sheet) -> MeetingLine:
    link = sheet.links.to(meeting.id, title_of(meeting))
    body = sheet.links.body(meeting.body)
    status, today = status_of(meeting), sheet.edition.today
    if is_to_come(meeting, today):
        start = meeting.agenda.front.start if meeting.agenda else None
        return MeetingLine(meeting.date, link, body, Mark("scheduled", "To come"), f"at {start}" if start else "")
    if status in NOT_HELD:
        return MeetingLine(meeting.date, link, body, Mark(status.value, label(status)), "")
    if lacks_minutes(meeting, sheet.edition, sheet.shelves):
        since = span_of_days((today - meeting.date.last).days)
        return MeetingLine(meeting.date, link, body, Mark("missing", "No minutes"), f"{since} since it met")
    if not meeting.minutes and RecordType.MINUTES in sheet.shelves.withheld_in.get(meeting.id, ()):
        return MeetingLine(meeting.date, link, body, Mark("closed", "Minutes withheld"), "")
    mark = Mark("meeting", "Minutes" if meeting.minutes else "Met")
    return MeetingLine(meeting.date, link, body, mark, _minutes_public(meeting, sheet))


def _minutes_public(meeting: Meeting, sheet: Sheet) -> str:
    """`minutes public 9 Mar 2026 (6 days)`; empty where that is not known, or says only when the archive was made."""
    lag = sheet.shelves.lag_of_meeting.get(meeting.id)
    if lag is None or lag.minutes_published is None or lag.counting not in DATED:
        return ""
    day = day_of(lag.minutes_published, sheet.edition)
    gap = gap_words(meeting.date, day)
    if day == meeting.date.first and meeting.date.is_exact:
        return "minutes public the same day"
    return f"minutes public {short_date(PartialDate.of(day))}" + (f" ({gap})" if gap else "")
