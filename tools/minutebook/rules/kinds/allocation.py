"""Allocation: whether bodies sent no more delegates than they may."""

from collections.abc import Iterator

from minutebook.labels import plural
from minutebook.record import Fact
from minutebook.records.entries.election import ElectionFacts
from minutebook.records.front import DatedFrontMatter
from minutebook.records.parameters.allocation import AllocationParameters
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import capital, name_of_body

Rule = BindingRule[AllocationParameters]
NO_NUMBER = "how many were elected is not recorded"
NO_MEMBERS = "how many members the body had is not recorded"


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    """Every election of delegates to a body that the rule binds, by the body that sends them."""
    for fact in evidence.archive.facts(ElectionFacts):
        front, facts = fact.record.front, fact.facts
        if not isinstance(front, DatedFrontMatter) or not facts.to or facts.to == front.body:
            continue
        is_office = (facts.office or "").casefold() == rule.parameters.office.casefold()
        if is_office and rule.binds(facts.to) and _is_sender(rule, front.body, evidence):
            yield _judge(rule, fact, front, evidence)


def _is_sender(rule: Rule, body: str, evidence: Evidence) -> bool:
    senders, record = rule.parameters.senders, evidence.archive.bodies.get(body)
    return senders is None or (record is not None and record.front.classification.casefold() == senders.casefold())


def allowed(parameters: AllocationParameters, members: int | None) -> int | None:
    """How many delegates so many members may send; None where that is not known."""
    if parameters.per is None:
        return parameters.each
    if members is None:
        return None
    whole, part = divmod(members, parameters.per)
    return parameters.each * (whole + bool(part and parameters.part_counts))


def _judge(rule: Rule, fact: Fact[ElectionFacts], front: DatedFrontMatter, evidence: Evidence) -> Finding:
    parameters, sent, members = rule.parameters, _sent(fact.facts), fact.facts.electorate
    may = allowed(parameters, members)
    per = (
        f" for each {parameters.per:,} members{' or part' if parameters.part_counts else ''}" if parameters.per else ""
    )
    asks = f"{rule.clause} allows {parameters.each:,}{per}"
    who = capital(name_of_body(front.body, evidence))
    if sent is None or may is None:
        missing = NO_NUMBER if sent is None else NO_MEMBERS
        words = f"{who} elected {parameters.office}s, and {missing}; {asks}."
        return rule.finding(
            fact.id,
            fact.facts.to or "",
            front.date,
            Verdict.UNDETERMINED,
            words,
            missing=missing,
            places=(at(fact, "seats"),),
        )
    by_members = f" for {plural(members, 'member')}" if parameters.per and members is not None else ""
    words = f"{who} elected {plural(sent, parameters.office)}{by_members}; {asks}."
    verdict = Verdict.SATISFIED if sent <= may else Verdict.BREACHED
    return rule.finding(
        fact.id, fact.facts.to or "", front.date, verdict, words,
        by=f"{sent - may:,} over" if sent > may else "", places=(at(fact, "seats"),),
    )  # fmt: skip


def _sent(facts: ElectionFacts) -> int | None:
    """Those named as elected, or the seats that were filled."""
    named = len(facts.elected) or sum(bool(candidate.elected) for candidate in facts.candidates)
    return named or facts.seats
