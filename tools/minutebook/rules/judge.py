"""Judge: hold every rule against the record, and settle what is common to all kinds of rule."""

from dataclasses import replace
from typing import Any

from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule, binding_rules
from minutebook.rules.cures import cured
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, Findings
from minutebook.rules.kinds import find_kinds


def build_findings(evidence: Evidence) -> Findings:
    """All findings of all rules, oldest first. What is not due yet is no finding.

    Rules that ask the public history come last, since it may still be read meanwhile.
    """
    kinds = find_kinds()
    found = [
        _settled(finding, rule, evidence, is_sure=is_in_force is True)
        for rule in sorted(binding_rules(evidence.archive), key=_asks_history)
        for finding in kinds[rule.facts.kind](rule, evidence)
        if (is_in_force := finding.date is None or rule.is_in_force(finding.date)) is not False
    ]
    return Findings(tuple(sorted(found, key=lambda finding: finding.order)))


def _asks_history(rule: BindingRule[Any]) -> bool:
    return isinstance(rule.parameters, NoticeParameters) and rule.parameters.is_of_publication


def _settled(finding: Finding, rule: BindingRule[Any], evidence: Evidence, *, is_sure: bool) -> Finding:
    if not is_sure:
        return _in_doubt(finding, rule)
    return cured(finding, rule, evidence.archive) if finding.verdict is Verdict.BREACHED else finding


def _in_doubt(finding: Finding, rule: BindingRule[Any]) -> Finding:
    missing = "the exact day, or that of the rule, is not recorded"
    words = f"Whether {rule.clause} was in force then is not known: {missing}."
    return replace(finding, verdict=Verdict.UNDETERMINED, words=words, missing=missing, by="")
