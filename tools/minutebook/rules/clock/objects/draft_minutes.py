"""Draft minutes: when the first minutes of a meeting could be read, by git, or were sent round, by the record."""

from collections.abc import Iterator

from minutebook.meeting import Meeting
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Milestone, Proof
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.gatherings import end_of, next_gathering
from minutebook.rules.clock.publications import Publication, publication_of, why_unknown
from minutebook.rules.clock.timed import AFTER, Phrases, Timed, span_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import at
from minutebook.rules.subjects import meetings_bound
from minutebook.words import RecordType

PUBLISHED = Phrases("Draft minutes were published", "no draft minutes have been published", "the meeting")
SENT = Phrases("Draft minutes were sent round", "no draft minutes have been sent round", "the meeting")
MINUTES = "the record of minutes"


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    zone, is_record = evidence.archive.zone, rule.parameters.proof is Proof.RECORD
    for meeting in meetings_bound(rule, evidence):
        found = (_sent if is_record else _published)(meeting, evidence)
        record = meeting.minutes or meeting.agenda
        yield Timed(
            meeting.id, meeting.body, meeting.date, AFTER, SENT if is_record else PUBLISHED, found.at,
            end_of(meeting, zone), found.missing, found.is_outstanding,
            milestones={Milestone.NEXT_MEETING: next_gathering(meeting, evidence)},
            pointers=(at(record, "circulated" if is_record else "date"),) if record else (),
        )  # fmt: skip


def _published(meeting: Meeting, evidence: Evidence) -> Publication:
    """Where there are no minutes, an agenda that is not the organisation's own says nothing of whether there were any."""
    if meeting.minutes is None and meeting.agenda and evidence.history:
        unknown = why_unknown(meeting.agenda, "the record of the meeting", evidence)
        if unknown:
            return Publication(None, unknown)
    is_withheld = evidence.is_withheld(meeting.id, RecordType.MINUTES)
    return publication_of(meeting.minutes, MINUTES, evidence, is_withheld=is_withheld, since=meeting.date.first)


def _sent(meeting: Meeting, evidence: Evidence) -> Publication:
    sent = meeting.minutes.front.circulated if meeting.minutes else None
    if sent:
        return Publication(span_of(sent, evidence.archive.zone))
    is_withheld = evidence.is_withheld(meeting.id, RecordType.MINUTES)
    return Publication(
        None, "the minutes are withheld" if is_withheld else "when draft minutes were sent round is not recorded"
    )
