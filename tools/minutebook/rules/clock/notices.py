"""Notices: how the record says that a meeting was called, in its agenda, its minutes or an email."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from minutebook.archive import Archive
from minutebook.dates import Moment
from minutebook.meeting import Meeting
from minutebook.periods import Period
from minutebook.records.email import Email
from minutebook.rules.finding import Pointer, at
from minutebook.words import Medium


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """One statement that notice was given: when, how, and how long it was where the record says so (`19 hours`)."""

    at: Moment | None
    medium: Medium | None
    stated: Period | None
    pointer: Pointer


def notices_of(meeting: Meeting, archive: Archive) -> Iterator[NoticeGiven]:
    """What the agenda states, else the minutes; then the emails that give notice of the meeting, by their dates."""
    for record in (meeting.agenda, meeting.minutes):
        called = record.front.called if record else None
        if record and called and (called.at or called.notice):
            yield NoticeGiven(called.at, called.medium, _period(called.notice), at(record, "called"))
            break
    yield from archive.derived(_by_email).get(meeting.id, ())


def _period(words: str | None) -> Period | None:
    """A notice such as `19 hours` as a period; None where it is told in other words."""
    try:
        return Period.parse(words) if words else None
    except PydanticCustomError:
        return None


def _by_email(archive: Archive) -> Mapping[str, tuple[NoticeGiven, ...]]:
    found: dict[str, tuple[NoticeGiven, ...]] = {}
    for email in archive.of_type(Email):
        if email.front.meeting:
            meeting = archive.full_reference(email.front.meeting, email)
            meeting = meeting if meeting in archive.meetings else meeting.rpartition("/")[0]
            sent = email.front.sent or Moment(email.front.date)
            given = NoticeGiven(sent, Medium.EMAIL, None, at(email, "sent"))
            found[meeting] = (*found.get(meeting, ()), given)
    return found
