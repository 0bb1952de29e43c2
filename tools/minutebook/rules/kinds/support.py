"""Support: whether a motion had as many names as it needs."""

from collections.abc import Iterator

from minutebook.labels import plural
from minutebook.record import Fact
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.parameters.support import SupportParameters
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.subjects import records_of

Rule = BindingRule[SupportParameters]
MISSING = "how many supported it is not recorded"


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    """Every motion; one that has a record of its own counts there, with the names that were handed in."""
    for record in records_of(rule, evidence.archive.by_body):
        if rule.is_in_force(record.front.date) is False:
            continue
        for fact in evidence.archive.facts_in(record, MotionFacts):
            if rule.binds_class(fact.facts.class_) and not fact.facts.motion:
                yield _judge(rule, fact, record.front.body, evidence)


def _judge(rule: Rule, fact: Fact[MotionFacts], body: str, evidence: Evidence) -> Finding:
    least, facts, date = rule.parameters.at_least, fact.facts, fact.record.front.date  # type: ignore[attr-defined]  # of a dated record
    asks = f"{rule.clause} asks {plural(least, 'name')}"
    number = facts.supporters.size if facts.supporters else None
    if rule.parameters.counting_movers and (number is not None or facts.moved):
        named = facts.supporters.names if facts.supporters else ()
        movers = {evidence.archive.identity(name) for name in (*facts.moved, *facts.seconded)}
        number = (number or 0) + len(movers - {evidence.archive.identity(name) for name in named})
    if number is None or (number < least and facts.supporters is None):
        words = f"On “{fact.title}”, {MISSING}; {asks}."
        return rule.finding(
            fact.id, body, date, Verdict.UNDETERMINED, words, missing=MISSING, places=(at(fact, "supporters"),)
        )
    verdict = Verdict.SATISFIED if number >= least else Verdict.BREACHED
    return rule.finding(
        fact.id, body, date, verdict, f"“{fact.title}” had {plural(number, 'name')}; {asks}.",
        by=f"{plural(least - number, 'name')} short" if number < least else "", places=(at(fact, "supporters"),),
    )  # fmt: skip
