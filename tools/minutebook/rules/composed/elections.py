"""Elections to a body: how many seats the right body filled, and how many women were elected."""

from collections.abc import Iterator

from minutebook.dates import PartialDate
from minutebook.labels import plural
from minutebook.record import Fact
from minutebook.records.entries.election import ElectionFacts
from minutebook.records.front import DatedFrontMatter
from minutebook.records.parameters.composition import CompositionParameters
from minutebook.records.tally import Threshold, fraction_of
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import name_of_body
from minutebook.votes import share_in_words, votes_asked

Rule = BindingRule[CompositionParameters]
NO_VOTERS = "who elected is not recorded"
NO_SEATS = "how many were elected is not recorded"
NO_WOMEN = "how many of those elected are women is not recorded"


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    """Elections to the body as such; one to an office, or by another body than the rule asks, is not what it is about."""
    for fact in evidence.archive.facts(ElectionFacts):
        front, facts = fact.record.front, fact.facts
        if not isinstance(front, DatedFrontMatter) or facts.office:
            continue
        body = facts.to or front.body
        if rule.binds(body) and (facts.by is None or rule.parameters.by in (None, facts.by)):
            if rule.parameters.elected is not None:
                yield _seats(rule, fact, body, front.date, evidence)
            if rule.parameters.women:
                yield _women(rule, fact, body, front.date, rule.parameters.women)


def _seats(rule: Rule, fact: Fact[ElectionFacts], body: str, date: PartialDate, evidence: Evidence) -> Finding:
    asked, facts = rule.parameters.elected or 0, fact.facts
    by = f" by {name_of_body(rule.parameters.by, evidence)}" if rule.parameters.by else ""
    asks = f"{rule.clause} asks {asked:,}"
    number = facts.seats if facts.seats is not None else _elected(facts)
    missing = NO_VOTERS if rule.parameters.by and not facts.by else NO_SEATS if number is None else ""
    if missing or number is None:
        return _found(
            rule, fact, body, date, Verdict.UNDETERMINED, f"In “{fact.title}”, {missing}; {asks}.", missing=missing
        )
    words = f"{plural(number, 'seat')} of {name_of_body(body, evidence)} {'was' if number == 1 else 'were'} filled{by}; {asks}."
    if number >= asked:
        return _found(rule, fact, body, date, Verdict.SATISFIED, words)
    return _found(rule, fact, body, date, Verdict.BREACHED, words, by=f"{asked - number:,} too few")


def _women(rule: Rule, fact: Fact[ElectionFacts], body: str, date: PartialDate, share: str) -> Finding:
    asks = f"{rule.clause} asks {share_in_words(Threshold(fraction=share))} of those elected to be women"
    elected, women = _elected(fact.facts), fact.facts.women
    missing = NO_WOMEN if women is None else NO_SEATS if elected is None else ""
    if women is None or elected is None:
        words = f"In “{fact.title}”, {missing}; {asks}."
        return _found(rule, fact, body, date, Verdict.UNDETERMINED, words, missing=missing, aspect="women")
    asked = votes_asked(fraction_of(share), elected, strict=False)
    words = f"{women:,} of {elected:,} elected in “{fact.title}” are women; {asks}."
    verdict = Verdict.SATISFIED if women >= asked else Verdict.BREACHED
    by = f"{asked - women:,} too few" if women < asked else ""
    return _found(rule, fact, body, date, verdict, words, by=by, aspect="women")


def _elected(facts: ElectionFacts) -> int | None:
    """Those who were elected, where all are named or the seats are stated."""
    if facts.elected:
        return len(facts.elected)
    if facts.candidates and all(candidate.elected is not None for candidate in facts.candidates):
        return sum(bool(candidate.elected) for candidate in facts.candidates)
    return facts.seats


def _found(
    rule: Rule, fact: Fact[ElectionFacts], body: str, date: PartialDate, verdict: Verdict, words: str, *,
    by: str = "", missing: str = "", aspect: str = "",
) -> Finding:  # fmt: skip
    return rule.finding(
        fact.id, body, date, verdict, words, by=by, missing=missing, aspect=aspect, places=(at(fact, "seats"),)
    )
