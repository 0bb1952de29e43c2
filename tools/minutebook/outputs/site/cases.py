"""What findings of one rule say: what the rule asks, once, and of each case only what is its own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    if len(findings) < 2:
        return ""
    _, demand = _apart(findings[0].words, findings[0].clause)
    is_same = demand and all(_apart(each.words, each.clause)[1] == demand for each in findings)
    return f"The rule {demand}" if is_same else ""


def cases_of(findings: Iterable[Finding], *, is_demand_said: bool) -> tuple[Case, ...]:
    """What each finding says, without what the rule asks where that is said already; those that differ in a name together."""
    found: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        apart = _apart if is_demand_said else _without_its_name
        sentence = apart(finding.words, finding.clause)[0]
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


@lru_cache(maxsize=1000)
def _apart(words: str, clause: str) -> tuple[str, str]:
    """The sentence without what the rule asks, and that; nothing of it where the sentence is not made so.

    `Notice was 4 clear days; clause 4 asks 7 clear days.` is `Notice was 4 clear days.` and `asks 7 clear days`.
    """
    for joint in JOINTS:
        told, found, asked = words.removesuffix(".").rpartition(f"{joint}{clause} ")
        if found:
            demand, _, more = asked.partition("; ")
            return "; ".join((told, more) if more else (told,)) + ".", demand
    return _without_its_name(words, clause)


def _without_its_name(words: str, clause: str) -> tuple[str, str]:
    """The sentence with `the rule` for its name, which stands beside it."""
    before, found, after = words.rpartition(f"{clause} ")
    return f"{before}the rule {after}" if found else words, ""
