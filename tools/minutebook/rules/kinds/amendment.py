"""Amendment: whether the rulebook was changed by those who may change it."""

from collections.abc import Iterator

from minutebook.decisions import DecisionLife, decision_graph
from minutebook.labels import listed
from minutebook.records.entries.rule import Rule as RuleFacts
from minutebook.records.front import DatedFrontMatter
from minutebook.records.parameters.amendment import AmendmentParameters
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import capital, name_of_body
from minutebook.words import Relation

Rule = BindingRule[AmendmentParameters]
CHANGES = frozenset({Relation.AMENDS, Relation.SUPERSEDES, Relation.RESCINDS, Relation.SUSPENDS})


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    """Every decision that changed the rulebook or made a rule of it; not the one that made this very rule."""
    record, archive = rule.fact.record, evidence.archive
    own = {
        archive.full_reference(each, record)
        for each in (*rule.facts.made_by, getattr(record.front, "adopted_by", None) or "")
        if each
    }
    graph = decision_graph(archive)
    changes = {decision.id: decision for decision in graph.decisions.values() if _changes(decision, record.id)}
    for fact in archive.facts(RuleFacts):
        for reference in fact.facts.made_by if fact.record.id == record.id else ():
            named = archive.full_reference(reference, record)
            changes.update({decision.id: decision for decision in graph.of(named) if named not in own})
    for decision in changes.values():
        front = decision.fact.record.front
        if decision.id not in own and isinstance(front, DatedFrontMatter):
            yield _judge(rule, decision, front.body, evidence)


def _changes(decision: DecisionLife, rulebook: str) -> bool:
    return any(link.relation in CHANGES and link.target.partition("#")[0] == rulebook for link in decision.outward)


def _judge(rule: Rule, decision: DecisionLife, body: str, evidence: Evidence) -> Finding:
    may = listed([name_of_body(each, evidence) for each in rule.parameters.by])
    told = f"{capital(name_of_body(body, evidence))} changed the rules by “{decision.fact.title}”"
    verdict = Verdict.SATISFIED if body in rule.parameters.by else Verdict.BREACHED
    return rule.finding(
        decision.id, body, decision.date, verdict, f"{told}; {rule.clause} leaves that to {may}.",
        places=(at(decision.fact, "title"),),
    )  # fmt: skip
