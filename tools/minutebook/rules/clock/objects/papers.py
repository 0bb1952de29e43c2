"""The papers of a meeting, each on its own: when the public could read it, by git, or when it was issued, by the record."""

from collections.abc import Iterator

from minutebook.record import Record
from minutebook.records.paper import Paper
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Proof
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.gatherings import start_of
from minutebook.rules.clock.publications import Publication, publication_of
from minutebook.rules.clock.timed import BEFORE, Phrases, Timed, span_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import at
from minutebook.rules.subjects import meetings_bound

PUBLISHED = Phrases("The paper was published", "the paper has not been published", "the meeting")
ISSUED = Phrases("The paper was issued", "the paper has not been issued", "the meeting")


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    zone, is_record = evidence.archive.zone, rule.parameters.proof is Proof.RECORD
    for meeting in meetings_bound(rule, evidence):
        for paper in meeting.papers:
            found = _issued(paper, evidence) if is_record else _published(paper, evidence)
            yield Timed(
                paper.id, meeting.body, meeting.date, BEFORE, ISSUED if is_record else PUBLISHED, found.at,
                start_of(meeting, zone), found.missing, found.is_outstanding, pointers=(at(paper, "issued"),),
            )  # fmt: skip


def _published(paper: Record[Paper], evidence: Evidence) -> Publication:
    return publication_of(paper, "the paper", evidence, is_withheld=False)


def _issued(paper: Record[Paper], evidence: Evidence) -> Publication:
    issued = paper.front.issued
    return Publication(
        span_of(issued, evidence.archive.zone) if issued else None, "when the paper was issued is not recorded"
    )
