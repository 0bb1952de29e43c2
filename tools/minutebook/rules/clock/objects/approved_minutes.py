"""Approved minutes: when the minutes of a meeting were approved, by the record, or first said so in public, by git."""

from collections.abc import Iterator

from minutebook.history.kinds import VersionKind
from minutebook.meeting import Meeting
from minutebook.record import Record
from minutebook.records.minutes import Minutes
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Milestone, Proof
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.gatherings import end_of, next_gathering, start_of
from minutebook.rules.clock.publications import OUTSTANDING, Publication, publication_of
from minutebook.rules.clock.timed import AFTER, Phrases, Span, Timed, span_of_date
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import at
from minutebook.rules.subjects import meetings_bound
from minutebook.words import MinutesStatus, Provenance, RecordType

APPROVED = (MinutesStatus.APPROVED, MinutesStatus.APPROVED_AS_CORRECTED)
PHRASES = Phrases("The minutes were approved", "the minutes have not been approved", "the meeting")
PUBLISHED = Phrases("The approved minutes were published", "no approved minutes have been published", "the meeting")


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    zone, is_published = evidence.archive.zone, rule.parameters.proof is Proof.PUBLICATION
    for meeting in meetings_bound(rule, evidence):
        minutes = meeting.minutes
        found = _found(meeting, minutes, evidence, is_published=is_published)
        yield Timed(
            meeting.id, meeting.body, meeting.date, AFTER, PUBLISHED if is_published else PHRASES, found.at,
            end_of(meeting, zone), found.missing, found.is_outstanding,
            milestones={Milestone.NEXT_MEETING: next_gathering(meeting, evidence)},
            pointers=(at(minutes, "approved"), at(minutes, "status")) if minutes else (),
        )  # fmt: skip


def _found(meeting: Meeting, minutes: Record[Minutes] | None, evidence: Evidence, *, is_published: bool) -> Publication:
    if minutes is None:
        is_withheld = evidence.is_withheld(meeting.id, RecordType.MINUTES)
        return Publication(None, "the minutes are withheld" if is_withheld else "no minutes are recorded")
    if minutes.front.status in APPROVED:
        return _published(minutes, evidence) if is_published else _approved(minutes, evidence)
    if minutes.front.provenance is not Provenance.OFFICIAL:
        return Publication(None, "whether the minutes were approved is not recorded")
    return OUTSTANDING


def _approved(minutes: Record[Minutes], evidence: Evidence) -> Publication:
    """By the day that the minutes state, else by that of the meeting that approved them."""
    approved = minutes.front.approved
    missing = "when the minutes were approved is not recorded"
    if approved is None:
        return Publication(None, missing)
    if approved.date:
        return Publication(span_of_date(approved.date, evidence.archive.zone))
    target = evidence.archive.full_reference(approved.meeting, minutes) if approved.meeting else ""
    meetings = evidence.archive.meetings
    meeting = meetings.get(target) or meetings.get(target.rpartition("/")[0])
    return Publication(start_of(meeting, evidence.archive.zone)) if meeting else Publication(None, missing)


def _published(minutes: Record[Minutes], evidence: Evidence) -> Publication:
    """The version that first says so, or the first that anybody could read where that says so already."""
    found = publication_of(minutes, "the record of minutes", evidence)
    versions = evidence.history.lives.get(minutes.id, ()) if evidence.history else ()
    approval = next((version for version in versions if version.kind is VersionKind.APPROVAL), None)
    if found.at is None or approval is None or approval.published is None:
        return found
    at = max(approval.published, found.at.first)
    return Publication(Span(at, at))
