"""What findings of one rule say: what the rule asks, once, and of each case only what is its own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from minutebook.outputs.site.links import Link, named
from minutebook.rules.finding import Finding

JOINTS = ("; ", ", and ")
IN_QUOTES = re.compile(r"([^“”]*“)([^“”]+)(”[^“”]*)\.")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence; or what several say alike, with an ellipsis where they differ, and the `names` in which they do.

    `words` may hold a link.
    """

    words: str
    names: tuple[str, ...] = ()


def demand_of(findings: Sequence[Finding]) -> str:
    """What the rule asks in all of several findings: `The rule asks 7 clear days`; empty where they do not say the same."""
    demands = {_apart(finding)[1] for finding in findings}
    demand = demands.pop() if len(findings) > 1 else ""
    return f"The rule {demand}" if demand and not demands else ""


def cases_of(findings: Iterable[Finding], *, is_demand_said: bool) -> tuple[Case, ...]:
    """What each finding says, without what the rule asks where that is said already; those that differ in a name together."""
    found: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        sentence = _apart(finding)[0] if is_demand_said else _without_its_name(finding)
        parts = IN_QUOTES.fullmatch(sentence)
        before, name, after = parts.groups() if parts else (sentence, "", "")
        found.setdefault((before, after), []).append(name)
    return tuple(_case(before, names, after) for (before, after), names in found.items())


def named_once(cases: tuple[Case, ...], subject: Link) -> tuple[Case, ...] | None:
    """The one case, with a link where it names its subject in quotes; None where it does not, or there are more."""
    if len(cases) != 1 or cases[0].names:
        return None
    words = named(cases[0].words, subject)
    return (Case(words),) if words else None


def _case(before: str, names: list[str], after: str) -> Case:
    if len(names) > 1 and all(names):
        return Case(f"{before}…{after}:", tuple(names))
    return Case(f"{before}{names[0]}{after}" + ("." if after else ""))


def _apart(finding: Finding) -> tuple[str, str]:
    """The sentence without what the rule asks, and that; nothing of it where the sentence is not made so.

    `Notice was 4 clear days; clause 4 asks 7 clear days.` is `Notice was 4 clear days.` and `asks 7 clear days`.
    """
    for joint in JOINTS:
        told, found, asked = finding.words.removesuffix(".").rpartition(f"{joint}{finding.clause} ")
        if found:
            demand, _, more = asked.partition("; ")
            return "; ".join((told, more) if more else (told,)) + ".", demand
    return _without_its_name(finding), ""


def _without_its_name(finding: Finding) -> str:
    """The sentence with `the rule` for its name, which stands beside it."""
    before, found, after = finding.words.rpartition(f"{finding.clause} ")
    return f"{before}the rule {after}" if found else finding.words
