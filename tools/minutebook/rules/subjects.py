"""Subjects: the meetings, votes and other records that a rule binds, in the order of their dates."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from minutebook.archive import Archive
from minutebook.meeting import Meeting
from minutebook.record import Record
from minutebook.records.front import DatedFrontMatter
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.words import MeetingKind, MeetingStatus

NOT_HELD = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.RESCHEDULED})
D = TypeVar("D", bound=DatedFrontMatter)


def meetings_bound(rule: BindingRule[Any], evidence: Evidence) -> Iterator[Meeting]:
    """The meetings, held or to come, that a rule binds or may bind; not those called off."""
    for meeting in records_of(rule, meetings_by_body(evidence.archive)):
        if (
            not is_called_off(meeting)
            and rule.binds_meeting(kind_of(meeting))
            and rule.is_in_force(meeting.date) is not False
        ):
            yield meeting


def records_bound(rule: BindingRule[Any], kind: type[D], evidence: Evidence) -> Iterator[Record[D]]:
    """The records of one type that concern a body that a rule binds, or may have bound on their day."""
    for record in records_of(rule, evidence.archive.by_body):
        if isinstance(record.front, kind) and rule.is_in_force(record.front.date) is not False:
            yield record  # type: ignore[misc]  # its front matter is of the kind


def meetings_by_body(archive: Archive) -> Mapping[str, tuple[Meeting, ...]]:
    """The meetings of each body, in the order of their dates."""
    return archive.derived(_meetings_by_body)


def meetings_of(body: str, archive: Archive) -> tuple[Meeting, ...]:
    """The meetings of a body, held or to come, in the order of their dates; not those called off, and no unofficial ones."""
    return tuple(
        meeting
        for meeting in meetings_by_body(archive).get(body, ())
        if not is_called_off(meeting) and kind_of(meeting) is not MeetingKind.UNOFFICIAL
    )


def kind_of(meeting: Meeting) -> MeetingKind:
    """What sort of meeting it was, by its minutes or, where they do not say, its agenda."""
    for record in (meeting.minutes, meeting.agenda):
        if record and record.states("kind"):
            return record.front.kind
    return MeetingKind.ORDINARY


def is_called_off(meeting: Meeting) -> bool:
    """Whether it was cancelled or moved to another day and has no minutes."""
    return meeting.minutes is None and meeting.agenda is not None and meeting.agenda.front.status in NOT_HELD


T = TypeVar("T")


def records_of(rule: BindingRule[Any], by_body: Mapping[str, tuple[T, ...]]) -> Iterator[T]:
    """What the bodies that a rule binds have, by body."""
    for body in sorted(rule.bodies or by_body):
        yield from by_body.get(body, ())


def _meetings_by_body(archive: Archive) -> Mapping[str, tuple[Meeting, ...]]:
    found: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in archive.meetings.values():
        found[meeting.body].append(meeting)
    return {body: tuple(meetings) for body, meetings in found.items()}
