"""The agenda of a meeting: when the public could read it, by git, or when it went out with the notice, by the record."""

from collections.abc import Iterator

from minutebook.meeting import Meeting
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Proof
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.gatherings import start_of
from minutebook.rules.clock.notices import notices_of
from minutebook.rules.clock.publications import Publication, publication_of
from minutebook.rules.clock.timed import BEFORE, Phrases, Timed, span_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import at
from minutebook.rules.subjects import meetings_bound
from minutebook.words import RecordType

PUBLISHED = Phrases("The agenda was published", "no agenda has been published", "the meeting")
SENT = Phrases("The agenda was sent out", "no agenda has been sent out", "the meeting")


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    zone, is_record = evidence.archive.zone, rule.parameters.proof is Proof.RECORD
    for meeting in meetings_bound(rule, evidence):
        found = (_sent if is_record else _published)(meeting, evidence)
        yield Timed(
            meeting.id, meeting.body, meeting.date, BEFORE, SENT if is_record else PUBLISHED, found.at,
            start_of(meeting, zone), found.missing, found.is_outstanding,
            pointers=(at(meeting.agenda, "called"),) if meeting.agenda else (),
        )  # fmt: skip


def _published(meeting: Meeting, evidence: Evidence) -> Publication:
    is_withheld = evidence.is_withheld(meeting.id, RecordType.AGENDA)
    return publication_of(meeting.agenda, "the agenda", evidence, is_withheld=is_withheld)


def _sent(meeting: Meeting, evidence: Evidence) -> Publication:
    """With the notice; nothing is known of an agenda that is not recorded."""
    if meeting.agenda is None:
        is_withheld = evidence.is_withheld(meeting.id, RecordType.AGENDA)
        return Publication(None, "the agenda is withheld" if is_withheld else "no agenda is recorded")
    given = next((each.at for each in notices_of(meeting, evidence.archive) if each.at), None)
    span = span_of(given, evidence.archive.zone) if given else None
    return Publication(span, "when the agenda was sent out is not recorded")
