"""Findings gathered by the rule and verdict, and within these by what they are about, so that a page says each of them once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from minutebook.addresses import finding_address
from minutebook.dates import PartialDate
from minutebook.outputs.site.cases import Case, cases_of, demand_of, named_once
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.notes import clause_link, cure_of, mark_of, models_words
from minutebook.outputs.site.press import Sheet
from minutebook.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule came to in the same words, and of what: each time its day and the way to it, where no case says them."""

    mark: Mark
    cases: tuple[Case, ...]
    cured_by: Link | None
    times: tuple[tuple[PartialDate | None, Link | None], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What one rule came to in one way, how often, and some of these times. `rule` leads to all that it came to."""

    rule: Link
    mark: Mark
    count: int
    demand: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class GroupFold:
    """Groups that a page shows when it is asked to, or printed; `left_out` of their findings are only counted."""

    words: str
    groups: tuple[Group, ...]
    left_out: int


def groups_of(findings: Sequence[Finding], sheet: Sheet, most: int) -> tuple[Group, ...]:
    """In the order in which findings of each rule first come; all are counted, and the first `most` of them shown."""
    found: dict[tuple[str, str], list[Finding]] = {}
    shown: dict[tuple[str, str], list[Finding]] = {}
    for index, finding in enumerate(findings):
        key = (finding.rule, finding.verdict)
        found.setdefault(key, []).append(finding)
        shown.setdefault(key, []).extend((finding,) if index < most else ())
    return tuple(_group(some, shown[key], sheet) for key, some in found.items())


def fold_of_models(findings: Sequence[Finding], sheet: Sheet, most: int) -> GroupFold | None:
    """Findings under model rules; None where there are none."""
    if not findings:
        return None
    return GroupFold(models_words(findings), groups_of(findings, sheet, most), max(0, len(findings) - most))


def outcomes_of(findings: Iterable[Finding], sheet: Sheet, *, is_demand_said: bool) -> tuple[Outcome, ...]:
    """What findings of one rule came to, where the first of them is: what they say of one subject on one day together."""
    about: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        about.setdefault((finding.date, finding.subject, finding.verdict, finding.cured_by), []).append(finding)
    found: dict[tuple[object, ...], Outcome] = {}
    for some in about.values():
        outcome = _outcome(some, sheet, is_demand_said=is_demand_said)
        before = found.setdefault(key := (outcome.mark, outcome.cases, outcome.cured_by), outcome)
        if before is not outcome:
            found[key] = replace(before, times=(*before.times, *outcome.times))
    return tuple(found.values())


def _outcome(findings: Sequence[Finding], sheet: Sheet, *, is_demand_said: bool) -> Outcome:
    """What findings on one subject and day came to."""
    first, cases = findings[0], cases_of(findings, is_demand_said=is_demand_said)
    link = sheet.links.own_page(first.subject)
    once = named_once(cases, link)
    is_day_said = once and first.date and first.date.words in once[0].words
    time = (None if is_day_said else first.date, None if once else link)
    return Outcome(mark_of(first), once or cases, cure_of(first, sheet), (time,))


def _group(findings: Sequence[Finding], shown: Sequence[Finding], sheet: Sheet) -> Group:
    first, demand = findings[0], demand_of(shown)
    return Group(
        clause_link(first, sheet.links.address(finding_address(first.rule)), sheet),
        mark_of(first),
        len(findings),
        demand,
        outcomes_of(shown, sheet, is_demand_said=bool(demand)),
    )
