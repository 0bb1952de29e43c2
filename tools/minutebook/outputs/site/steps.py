"""The steps of a meeting by both clocks: notice claimed and notice proved, the meeting, its minutes, their approval."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from minutebook.labels import NOT_RECORDED, label, span_of_days
from minutebook.lag.meeting_lag import MeetingLag, called_of, first_notice
from minutebook.meeting import Meeting
from minutebook.outputs.clocks import Instant, day_instant, day_of, days_between, exact_span
from minutebook.outputs.site.meetings import NOT_HELD, is_to_come, lacks_minutes
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.sittings import status_of
from minutebook.record import Record
from minutebook.records.agenda import Agenda
from minutebook.records.minutes import Minutes
from minutebook.words import MeetingStatus, Provenance, RecordType


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, its time (as a reader and as machines read it) or what stands for one, and a remark.

    A step `is_open` where it has not been taken, or nobody can tell when.
    """

    word: str
    when: Instant | None
    remark: str = ""
    instead: str = NOT_RECORDED

    @property
    def is_open(self) -> bool:
        return self.when is None


def steps_of(meeting: Meeting, sheet: Sheet) -> tuple[Step, ...]:
    """The steps, in their order; of a meeting that was not held, those up to its day."""
    steps = [_claimed(meeting), _proved(meeting, sheet), _held(meeting, sheet)]
    is_over = not is_to_come(meeting, sheet.edition.today) and status_of(meeting) not in NOT_HELD
    return tuple([*steps, *_minuted(meeting, sheet)] if is_over else steps)


def _claimed(meeting: Meeting) -> Step:
    called = called_of(meeting)
    moment = called.at if called else None
    when = Instant(moment.words, str(moment.date)) if moment else None
    return Step("Notice given", when, "as the record states" if moment else "")


def _proved(meeting: Meeting, sheet: Sheet) -> Step:
    """When the agenda, or an email that called the meeting, was first public: what git proves of the notice."""
    edition = sheet.edition
    since = edition.history.since if edition.history else {}
    public = first_notice(meeting, sheet.shelves.notices.get(meeting.id, ()), since)
    if public is None:
        return Step("Notice public", None)
    if meeting.agenda and _was_made_later(meeting.agenda):
        return Step("Notice public", None, f"in this archive since {day_instant(public, edition).words}")
    days = days_between(meeting.date, day_of(public, edition))
    remark = "" if days is None else f"{exact_span(-days)} before" if days < 0 else _after(days)
    return Step("Notice public", day_instant(public, edition), remark)


def _held(meeting: Meeting, sheet: Sheet) -> Step:
    status = status_of(meeting)
    when = Instant(meeting.date.words, str(meeting.date))
    if is_to_come(meeting, sheet.edition.today):
        return Step("To be held", None, instead=meeting.date.words)
    if status in NOT_HELD:
        return Step(f"Was to be held; {label(status).lower()}", None, instead=meeting.date.words)
    return Step("Met", when) if status is MeetingStatus.HELD else Step("Was to be held", when)


def _minuted(meeting: Meeting, sheet: Sheet) -> Iterator[Step]:
    minutes, lag = meeting.minutes, sheet.shelves.lag_of_meeting.get(meeting.id)
    if minutes is None:
        yield _no_minutes(meeting, sheet)
        return
    public = lag.minutes_published if lag else None
    yield _public(meeting, minutes, public, sheet)
    yield _approved(minutes, lag, sheet)


def _no_minutes(meeting: Meeting, sheet: Sheet) -> Step:
    if RecordType.MINUTES in sheet.shelves.withheld_in.get(meeting.id, ()):
        return Step("Minutes public", None, instead="withheld")
    if not lacks_minutes(meeting, sheet.edition, sheet.shelves):
        return Step("Minutes public", None, instead="none yet")
    since = span_of_days((sheet.edition.today - meeting.date.last).days)
    return Step("Minutes public", None, f"{since} since it met", "none published")


def _public(meeting: Meeting, minutes: Record[Minutes], public: datetime | None, sheet: Sheet) -> Step:
    edition = sheet.edition
    if edition.history and minutes.id in edition.history.unpublished and minutes.id not in edition.history.lives:
        return Step("Minutes public", None, instead="not published yet")
    if public is None:
        return Step("Minutes public", None)
    if _was_made_later(minutes):
        return Step("Minutes public", None, f"in this archive since {day_instant(public, edition).words}")
    days = days_between(meeting.date, day_of(public, edition))
    return Step("Minutes public", day_instant(public, edition), _after(days) if days is not None and days >= 0 else "")


def _approved(minutes: Record[Minutes], lag: MeetingLag | None, sheet: Sheet) -> Step:
    front = minutes.front
    if not front.status.startswith("approved"):
        return Step("Approved", None, instead=f"not yet: {label(front.status).lower()}")
    day = front.approved.date if front.approved else None
    when = Instant(day.words, str(day)) if day else None
    public = lag.approval_published if lag and not _was_made_later(minutes) else None
    return Step("Approved", when, f"public {day_instant(public, sheet.edition).words}" if public else "")


def _after(days: int) -> str:
    return f"{exact_span(days)} after the meeting" if days else "on the day of the meeting"


def _was_made_later(record: Record[Agenda] | Record[Minutes]) -> bool:
    """Whether it was imported or reconstructed: then its publication says nothing of when the public could know."""
    return record.front.provenance is not Provenance.OFFICIAL
