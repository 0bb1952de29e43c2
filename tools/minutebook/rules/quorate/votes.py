"""Quorums of votes: there when each was taken, with or without those who stood aside."""

from minutebook.record import Record
from minutebook.records.minutes import Minutes
from minutebook.rule_words import Recused, Verdict
from minutebook.rules.ballots import Ballot
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.interests import interests_in
from minutebook.rules.naming import capital
from minutebook.rules.quorate.asking import NO_TIME, Rule, asked, in_words, room, verdict_on
from minutebook.rules.quorate.presence import Number, Room, moments_of, voted
from minutebook.rules.quorate.quorums import quorum_on
from minutebook.votes import people_of
from minutebook.words import Position


def find(rule: Rule, ballot: Ballot, minutes: Record[Minutes], evidence: Evidence) -> Finding:
    """What a rule comes to for one vote."""
    recused, there = rule.parameters.recused, room(rule, minutes, evidence)
    seen, aside = _there(ballot, there, minutes), _stood_aside(ballot, evidence)
    apart = 0 if recused is Recused.COUNTED else aside
    counted = Number(max(seen.fewest - apart, 0), None if seen.most is None else max(seen.most - apart, 0))
    left_out = aside if recused is Recused.LEFT_OUT else 0
    quorum = quorum_on(rule.parameters, ballot.body, ballot.date, seen.fewest, left_out, evidence)
    verdict, by = verdict_on(counted, quorum.needed)
    asks = asked(rule, quorum.needed)
    missing = (quorum.missing or there.missing or NO_TIME) if verdict is Verdict.UNDETERMINED else ""
    without = f", without {apart:,} who stood aside" if apart else ""
    words = (
        f"{in_words(counted, quorum.size, rule.parameters.of)} present at the vote on {ballot.title}{without}; {asks}."
    )
    if missing:
        words = f"On {ballot.title}, {missing}; {asks}."
    return rule.finding(
        ballot.id, ballot.body, ballot.date, verdict, capital(words), by=by, missing=missing,
        places=(at(ballot.fact, "vote", "present"),),
    )  # fmt: skip


def _there(ballot: Ballot, there: Room, minutes: Record[Minutes]) -> Number:
    """How many were present: as stated with the vote, else by who came and went, and never fewer than voted."""
    tally = ballot.tally
    if tally and tally.present is not None and not tally.weights:
        return Number(tally.present, tally.present)
    if there.missing:
        return Number(voted(tally), None)
    entry = ballot.fact.entry
    number = there.between(*moments_of(minutes, entry.item if entry else None))
    most = number.most or 0
    return Number(min(max(number.fewest, voted(tally)), most), most)


def _stood_aside(ballot: Ballot, evidence: Evidence) -> int:
    """How many are counted as recused, or declared an interest and stood aside, whichever are more."""
    recused = (people_of(ballot.tally, Position.RECUSED) or 0) if ballot.tally else 0
    declared = {
        evidence.archive.identity(fact.facts.person)
        for fact in interests_in(ballot, evidence.archive)
        if fact.facts.stood_aside
    }
    return max(recused, len(declared))
