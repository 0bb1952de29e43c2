"""Findings and rules as JSON, for other programs. Version 1; a key may be added to it, none is renamed or removed.

`{"version": 1, "findings": [{"id", "rule", "kind", "subject", "body", "date", "verdict", "words", "by", "missing", "cured_by",
"is_model", "places": [{"path", "line", "column"}]}]}`, and `{"version": 1, "rules": [{"id", "title", "clause", "number", "kind",
"bodies", "from", "until", "is_model", "asks", "findings": {VERDICT: number}}]}`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from minutebook.rules.binding import BindingRule
from minutebook.rules.finding import Finding, count_verdicts

VERSION = 1


def render_findings(findings: Sequence[Finding]) -> str:
    return _written({"version": VERSION, "findings": [*map(_finding, findings)]})


def render_rules(rules: Sequence[BindingRule[Any]], by_rule: Mapping[str, tuple[Finding, ...]]) -> str:
    return _written({"version": VERSION, "rules": [_rule(rule, by_rule.get(rule.id, ())) for rule in rules]})


def _written(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "kind": finding.kind.value,
        "subject": finding.subject,
        "body": finding.body,
        "date": str(finding.date) if finding.date else None,
        "verdict": finding.verdict.value,
        "words": finding.words,
        "by": finding.by or None,
        "missing": finding.missing or None,
        "cured_by": finding.cured_by or None,
        "is_model": finding.is_model,
        "places": [{"path": each.path, "line": each.line, "column": each.column} for each in finding.places],
    }


def _rule(rule: BindingRule[Any], findings: Sequence[Finding]) -> dict[str, Any]:
    facts = rule.facts
    return {
        "id": rule.id,
        "title": facts.title,
        "clause": facts.clause,
        "number": facts.number,
        "kind": facts.kind.value,
        "bodies": sorted(rule.bodies),
        "from": str(rule.begins) if rule.begins else None,
        "until": str(rule.ends) if rule.ends else None,
        "is_model": rule.is_model,
        "asks": facts.asked,
        "findings": {verdict.value: count for verdict, count in count_verdicts(tuple(findings)).items()},
    }
