"""Findings and rules as text for the terminal: the verdict, the fact and the clause, and where each stands."""

from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import Any

from minutebook.labels import VERDICTS, plural
from minutebook.rules.binding import BindingRule
from minutebook.rules.finding import Finding, count_verdicts

WIDTH = 100
INDENT = " " * 12


def render_findings(findings: Sequence[Finding]) -> str:
    """A paragraph for each finding."""
    return "".join(map(_finding, findings))


def render_rules(rules: Sequence[BindingRule[Any]], by_rule: Mapping[str, tuple[Finding, ...]]) -> str:
    """A paragraph for each rule: its title, the clause, whom and when it binds, and what it came to."""
    return "\n".join(_rule(rule, by_rule.get(rule.id, ())) for rule in rules)


def summary_of(findings: Sequence[Finding]) -> str:
    """`14 findings: 11 satisfied, 1 breached, 2 undetermined.`"""
    counts = count_verdicts(tuple(findings))
    parts = ", ".join(f"{count:,} {VERDICTS[verdict].lower()}" for verdict, count in counts.items() if count)
    words = plural(len(findings), "finding")
    return f"{words}: {parts}." if parts else "No findings."


def _finding(finding: Finding) -> str:
    model = "  (a model, which binds nobody)" if finding.is_model else ""
    cured = f"{INDENT}cured by {finding.cured_by}\n" if finding.cured_by else ""
    words = fill(finding.words, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    place = f"  {finding.places[0].path}:{finding.places[0].line}" if finding.places else ""
    head = f"{finding.date or 'no date'!s:<10}  {VERDICTS[finding.verdict]}: {finding.subject}"
    return f"{head}\n{words}\n{INDENT}{finding.rule}{model}{place}\n{cured}\n"


def _rule(rule: BindingRule[Any], findings: Sequence[Finding]) -> str:
    facts = rule.facts
    span = " ".join(
        part
        for part in (f"from {rule.begins}" if rule.begins else "", f"until {rule.ends}" if rule.ends else "")
        if part
    )
    about = [facts.kind.value, ", ".join(sorted(rule.bodies)) or "all bodies", span, "a model" if rule.is_model else ""]
    clause = fill(f"“{facts.clause}”", WIDTH, initial_indent="  ", subsequent_indent="  ")
    return (
        f"{rule.id}\n  {facts.title or rule.clause}\n{clause}\n  {' · '.join(part for part in about if part)}\n"
        f"  {summary_of(findings)}\n"
    )
