"""Notice of a vote outside a meeting: when what called it was sent, by the record, or could first be read, by git."""

from collections.abc import Iterator

from minutebook.dates import Moment
from minutebook.record import Fact, Record
from minutebook.records.email import Email
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.records.vote import VoteRecord
from minutebook.rule_words import Proof
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.publications import Publication, publication_of
from minutebook.rules.clock.timed import BEFORE, Phrases, Timed, span_of
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import at
from minutebook.rules.subjects import records_bound

GIVEN = Phrases(
    "Notice of the vote was given", "no notice of the vote has been given", "voting opened", "Notice of the vote was"
)
PUBLISHED = Phrases("Notice of the vote was published", "no notice of the vote has been published", "voting opened")
UNOPENED = "when voting opened is not recorded"


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    is_published = rule.parameters.proof is Proof.PUBLICATION
    for vote in records_bound(rule, VoteRecord, evidence):
        if not rule.binds_class(vote.front.class_) or vote.front.advisory:
            continue
        call, opened = _call(vote, evidence), vote.front.opened
        found = _published(call, evidence) if is_published else _given(call, evidence)
        yield Timed(
            vote.id, vote.front.body, vote.front.date, BEFORE, PUBLISHED if is_published else GIVEN, found.at,
            span_of(opened, evidence.archive.zone) if opened else None,
            found.missing or UNOPENED, found.is_outstanding,
            pointers=(at(vote, "called-by"), at(vote, "opened")),
        )  # fmt: skip


def _call(vote: Record[VoteRecord], evidence: Evidence) -> Record[FrontMatter] | None:
    """The record that called the vote; None where it is not named, or a person or body is."""
    found = evidence.archive.resolve(vote.front.called_by, vote) if vote.front.called_by else None
    record = found.record if isinstance(found, Fact) else found
    return record if isinstance(record, Record) and isinstance(record.front, DatedFrontMatter) else None


def _given(call: Record[FrontMatter] | None, evidence: Evidence) -> Publication:
    if call is None:
        return Publication(None, "what gave notice of the vote is not recorded")
    front = call.front
    sent = front.sent if isinstance(front, Email) else None
    assert isinstance(front, DatedFrontMatter)
    return Publication(span_of(sent or Moment(front.date), evidence.archive.zone))


def _published(call: Record[FrontMatter] | None, evidence: Evidence) -> Publication:
    if call is None:
        return Publication(None, "what gave notice of the vote is not recorded")
    return publication_of(call, "the notice of the vote", evidence)
