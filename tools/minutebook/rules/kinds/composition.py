"""Composition: who is on a body, where records say it: elected by whom, women among them, employers."""

from collections.abc import Iterator

from minutebook.rules.composed import elections, employers
from minutebook.rules.composed.elections import Rule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    if rule.parameters.elected is not None or rule.parameters.women:
        yield from elections.find(rule, evidence)
    if rule.parameters.from_one_employer:
        yield from employers.find(rule, evidence)
