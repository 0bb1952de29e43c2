"""Asking: what a rule on terms asks, in words that end a sentence."""

from minutebook.records.parameters.term import TermParameters
from minutebook.rules.binding import BindingRule

Rule = BindingRule[TermParameters]
ACTED = "after the end"


def asked(rule: Rule) -> str:
    """`clause 4 sets a term of 3 years`."""
    length = rule.parameters.length
    return f"{rule.clause} sets a term of {length}" if length else f"{rule.clause} sets a limit to terms"
