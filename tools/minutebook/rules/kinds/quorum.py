"""Quorum: whether enough were present, once in a meeting, at each of its items, or at each of its votes."""

from collections.abc import Iterator

from minutebook.rule_words import QuorumAsked
from minutebook.rules.ballots import ballots_bound
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.rules.quorate import meetings, votes
from minutebook.rules.quorate.asking import Rule
from minutebook.rules.subjects import meetings_bound
from minutebook.words import Result


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    if rule.parameters.asked is not QuorumAsked.AT_EACH_VOTE:
        yield from filter(None, (meetings.find(rule, meeting, evidence) for meeting in meetings_bound(rule, evidence)))
        return
    for ballot in ballots_bound(rule, evidence):
        minutes = ballot.meeting.minutes if ballot.meeting else None
        if minutes and (ballot.tally or ballot.result is Result.CARRIED):
            yield votes.find(rule, ballot, minutes, evidence)
