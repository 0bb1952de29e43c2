"""Recusal: whether those who declared an interest in a question kept out of the vote, and out of the quorum."""

from collections.abc import Iterator

from minutebook.attendance import number_present
from minutebook.record import Fact
from minutebook.records.entries.declaration import Declaration
from minutebook.records.parameters.recusal import RecusalParameters
from minutebook.rule_words import Verdict
from minutebook.rules.ballots import Ballot, ballots_bound
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.interests import interests_in
from minutebook.rules.naming import is_nameless
from minutebook.votes import roll_of
from minutebook.words import Position

Rule = BindingRule[RecusalParameters]
VOTED = (Position.FOR, Position.AGAINST, Position.ABSTAIN)
MISSING = "whether the person stood aside is not recorded"


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    for ballot in ballots_bound(rule, evidence):
        declared = interests_in(ballot, evidence.archive)
        if not rule.parameters.may_vote:
            for fact in declared:
                if not is_nameless(fact.facts.person, evidence):
                    yield _vote(rule, ballot, fact, evidence)
        if declared and not rule.parameters.counts_for_quorum:
            yield from _quorum(rule, ballot, declared, evidence)


def _vote(rule: Rule, ballot: Ballot, fact: Fact[Declaration], evidence: Evidence) -> Finding:
    """What the roll says counts, else what the declaration says of it."""
    name, position = evidence.archive.name_of(fact.facts.person), _position(ballot, fact.facts.person, evidence)
    asks = f"{rule.clause} asks those with an interest not to vote"
    told = f"{name} declared an interest in {ballot.title}"
    voted, aside = position in VOTED, position is not None and position not in VOTED
    if voted or (not aside and fact.facts.stood_aside is False):
        words = f"{told} and {'voted' if voted else 'did not stand aside'}; {asks}."
        return _found(rule, ballot, fact, Verdict.BREACHED, words)
    if aside or fact.facts.stood_aside:
        return _found(rule, ballot, fact, Verdict.SATISFIED, f"{told} and stood aside; {asks}.")
    return _found(rule, ballot, fact, Verdict.UNDETERMINED, f"{told}, and {MISSING}; {asks}.", MISSING)


def _position(ballot: Ballot, name: str, evidence: Evidence) -> Position | None:
    person = evidence.archive.identity(name)
    roll = roll_of(ballot.tally) if ballot.tally else {}
    return next((position for position, names in roll.items() if person in map(evidence.archive.identity, names)), None)


def _quorum(
    rule: Rule, ballot: Ballot, declared: tuple[Fact[Declaration], ...], evidence: Evidence
) -> Iterator[Finding]:
    """Whether there is a quorum without those who declared an interest, where the record states what a quorum is."""
    minutes = ballot.meeting.minutes if ballot.meeting else None
    body = evidence.archive.bodies.get(ballot.body)
    quorum = (minutes.front.quorum if minutes else None) or (body.front.quorum if body else None)
    present = ballot.tally.present if ballot.tally else None
    present = present if present is not None else number_present(minutes.front) if minutes else None
    if quorum is None or present is None:
        return
    interested = len({evidence.archive.identity(fact.facts.person) for fact in declared})
    left = max(present - interested, 0)
    were = "was" if left == 1 else "were"
    words = (
        f"Without {interested:,} who declared an interest in {ballot.title}, {left:,} {were} present, and the quorum was "
        f"{quorum:,}; {rule.clause} does not count them."
    )
    verdict = Verdict.SATISFIED if left >= quorum else Verdict.BREACHED
    yield rule.finding(
        ballot.id, ballot.body, ballot.date, verdict, words, aspect="quorum",
        by=f"{quorum - left:,} too few" if left < quorum else "", places=(at(declared[0], "person"),),
    )  # fmt: skip


def _found(
    rule: Rule, ballot: Ballot, fact: Fact[Declaration], verdict: Verdict, words: str, missing: str = ""
) -> Finding:
    return rule.finding(
        ballot.id, ballot.body, ballot.date, verdict, words, aspect=fact.id.partition("#")[2], missing=missing,
        places=(at(fact, "person"),),
    )  # fmt: skip
