"""Voting outside a meeting: how long a vote or ballot was open, by the record."""

from collections.abc import Iterator

from minutebook.records.election import ElectionRecord
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.records.vote import VoteRecord
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.openings import opening
from minutebook.rules.clock.timed import Phrases, Timed
from minutebook.rules.evidence import Evidence
from minutebook.rules.subjects import records_bound

PHRASES = Phrases("Voting closed", "voting has not closed", "it opened", "Voting was open")


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    """Surveys and consultations are no votes."""
    for vote in records_bound(rule, VoteRecord, evidence):
        if rule.binds_class(vote.front.class_) and not vote.front.advisory:
            yield opening(vote, vote.front.opened, vote.front.closed, PHRASES, "voting", evidence)
    for election in records_bound(rule, ElectionRecord, evidence):
        if not rule.facts.classes:
            yield opening(election, election.front.opened, election.front.closed, PHRASES, "voting", evidence)
