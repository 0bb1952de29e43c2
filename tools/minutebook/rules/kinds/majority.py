"""Majority: whether the result that is recorded agrees with what the rule makes of the votes."""

from collections.abc import Iterator

from minutebook.labels import listed
from minutebook.records.parameters.majority import MajorityParameters
from minutebook.rule_words import Verdict
from minutebook.rules.ballots import DECISIVE, Ballot, ballots_bound
from minutebook.rules.binding import BindingRule
from minutebook.rules.demands import Demand, demands_of, is_met
from minutebook.rules.electorates import Counts, counts_of_ballot
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.words import Method, Result

Rule = BindingRule[MajorityParameters]
WERE = {Result.CARRIED: "was carried", Result.LOST: "was lost", Result.TIED: "was tied"}
NO_RESULT = "the result is not recorded"


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    for ballot in ballots_bound(rule, evidence):
        if not rule.parameters.methods or ballot.method in rule.parameters.methods:
            finding = _judge(rule, ballot, evidence)
            if finding:
                yield finding


def _judge(rule: Rule, ballot: Ballot, evidence: Evidence) -> Finding | None:
    """What the rule makes of one vote; None where the question was not put to a decision in the end."""
    result = ballot.result
    if result is not None and result not in DECISIVE:
        return None
    counts = counts_of_ballot(ballot, casting_vote=rule.parameters.casting_vote)
    demands = demands_of(rule.parameters, counts, ballot, evidence)
    asks = f"{rule.clause} asks {listed([demand.words for demand in demands])}"
    enough = is_met(demands)
    if enough is None or result is None:
        return _undetermined(rule, ballot, counts, demands, asks)
    told = _told(ballot, result, counts, demands)
    if result is Result.CARRIED:
        by = listed([demand.by for demand in demands if demand.by])
        return _found(rule, ballot, Verdict.SATISFIED if enough else Verdict.BREACHED, f"{told}; {asks}.", by)
    if enough:
        return _found(rule, ballot, Verdict.BREACHED, f"{told}, which is what {rule.clause} asks.", "enough votes")
    return _found(rule, ballot, Verdict.SATISFIED, f"{told}; {asks}.")


def _undetermined(rule: Rule, ballot: Ballot, counts: Counts, demands: tuple[Demand, ...], asks: str) -> Finding:
    """What is missing; agreement without a vote is a majority where nothing but votes cast is asked."""
    missing = next((demand.missing for demand in demands if demand.missing), NO_RESULT)
    if counts.taking_part is None:
        if ballot.method is Method.CONSENSUS and ballot.result is Result.CARRIED:
            words = f"{ballot.title} was carried by consensus, and no vote is recorded; {asks}."
            return _found(rule, ballot, Verdict.SATISFIED, words)
        missing = "no votes are recorded"
    return rule.finding(
        ballot.id, ballot.body, ballot.date, Verdict.UNDETERMINED, f"On {ballot.title}, {missing}; {asks}.",
        missing=missing, places=(at(ballot.fact, "vote"),),
    )  # fmt: skip


def _found(rule: Rule, ballot: Ballot, verdict: Verdict, words: str, by: str = "") -> Finding:
    return rule.finding(ballot.id, ballot.body, ballot.date, verdict, words, by=by, places=(at(ballot.fact, "vote"),))


def _told(ballot: Ballot, result: Result, counts: Counts, demands: tuple[Demand, ...]) -> str:
    """`“Open the garden” was carried with 9 for, 2 against and 1 abstaining, of 12 members`."""
    numbers = ((counts.favour, "for"), (counts.against, "against"), (counts.abstain, "abstaining"))
    parts = [f"{number:,} {word}" for number, word in numbers if number is not None]
    bases = dict.fromkeys(demand.base for demand in demands if demand.base)
    return ", ".join([f"{ballot.title} {WERE[result]} with {listed(parts)}", *bases])
