"""Nominations for an election: how long they were open, by the record."""

from collections.abc import Iterator

from minutebook.records.election import ElectionRecord
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.openings import opening
from minutebook.rules.clock.timed import Phrases, Timed
from minutebook.rules.evidence import Evidence
from minutebook.rules.subjects import records_bound

PHRASES = Phrases("Nominations closed", "nominations have not closed", "they opened", "Nominations were open")


def find(rule: BindingRule[NoticeParameters], evidence: Evidence) -> Iterator[Timed]:
    for election in records_bound(rule, ElectionRecord, evidence):
        front = election.front
        yield opening(election, front.nominations_open, front.nominations_close, PHRASES, "nominations", evidence)
