"""Outcomes: what one demand of a rule about time comes to for one timed thing."""

from dataclasses import dataclass

from minutebook.rule_words import Verdict

RANK = (Verdict.BREACHED, Verdict.UNDETERMINED, Verdict.SATISFIED)
"""Of several demands on one thing, the first of these verdicts decides."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict with the words of a finding."""

    verdict: Verdict
    words: str
    by: str = ""
    missing: str = ""


def sentence(clause: str) -> str:
    """A clause with a capital and a full stop."""
    return f"{clause[:1].upper()}{clause[1:]}."
