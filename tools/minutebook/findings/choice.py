"""Which findings and rules are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from minutebook.dates import PartialDate
from minutebook.rule_words import RuleKind, Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class Choice:
    """What is empty or None asks for all. `rule` is a rule's id, in full or its last word. `on` is a day."""

    body: str = ""
    rule: str = ""
    kind: RuleKind | None = None
    verdicts: tuple[Verdict, ...] = ()
    on: date | None = None


def choose_findings(findings: Iterable[Finding], choice: Choice) -> tuple[Finding, ...]:
    """The findings that were asked for, in their order."""
    return tuple(finding for finding in findings if _is_chosen(finding, choice))


def choose_rules(rules: Iterable[BindingRule[Any]], choice: Choice) -> tuple[BindingRule[Any], ...]:
    """The rules that bind a body and may be in force on a day."""
    day = PartialDate.of(choice.on) if choice.on else None
    return tuple(
        rule
        for rule in rules
        if (not choice.body or rule.binds(choice.body))
        and choice.kind in (None, rule.facts.kind)
        and _is_named(rule.id, choice.rule)
        and (day is None or rule.is_in_force(day) is not False)
    )


def _is_chosen(finding: Finding, choice: Choice) -> bool:
    return (
        choice.body in ("", finding.body)
        and choice.kind in (None, finding.kind)
        and _is_named(finding.rule, choice.rule)
        and (not choice.verdicts or finding.verdict in choice.verdicts)
    )


def _is_named(rule: str, name: str) -> bool:
    return not name or name == rule or rule.endswith(f"#{name}")
