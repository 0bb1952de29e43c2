"""The pages of what each rule came to, by body and year, latest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from minutebook.addresses import finding_address, fragment_of
from minutebook.dates import PartialDate
from minutebook.outputs.page import Page
from minutebook.outputs.site.almanac import month_pages, ways_to_years
from minutebook.outputs.site.asked import kind_words
from minutebook.outputs.site.by_rule import Outcome, outcomes_of
from minutebook.outputs.site.cases import demand_of
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.notes import Tally, tally_of, told_apart
from minutebook.outputs.site.pages.findings import ROOT
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.rows import prose
from minutebook.outputs.site.volumes import Volume, volumes
from minutebook.record import Fact
from minutebook.records.entries.rule import Rule
from minutebook.rules.finding import Finding

AT_ONCE = 120


@dataclass(frozen=True, slots=True)
class Year:
    """What a rule came to for one body in one year."""

    words: str
    anchor: str
    count: int
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class OfBody:
    """What a rule came to for one body, as far as one page shows it."""

    body: Link
    anchor: str
    count: int
    years: tuple[Year, ...]


def render_pages(press: Press) -> Iterator[Page]:
    for rule in press.edition.view.archive.facts(Rule):
        latest_first = tuple(reversed(press.edition.findings.by_rule.get(rule.id, ())))
        pages = volumes(finding_address(rule.id), latest_first, _day, AT_ONCE, AT_ONCE)
        is_whole = len(latest_first) <= AT_ONCE
        tally = tally_of(latest_first)
        for volume in islice(pages, 1) if is_whole else pages:
            yield _render(rule, tally, volume, press.sheet(volume.address))


def _render(rule: Fact[Rule], tally: Tally, volume: Volume[Finding], sheet: Sheet) -> Page:
    """What one rule came to, or that it was applied to nothing."""
    root, facts = finding_address(rule.id), rule.facts
    words = PartialDate(volume.year, volume.month or 0).words if volume.year else ""
    demand = demand_of(volume.items)
    bodies = _by_body(volume.items, sheet, is_demand_said=bool(demand))
    html = sheet.render(
        "finding.html",
        title=rule.title + told_apart(rule),
        spoken=sheet.links.spoken(rule.record.front),
        when=words,
        kind=kind_words(facts.kind),
        rulebook=sheet.links.to(rule.id, rule.record.front.title),
        clause=prose(facts.clause, rule, sheet),
        tally=tally,
        demand=demand,
        shown=len(volume.items),
        is_model=any(finding.is_model for finding in sheet.edition.findings.by_rule.get(rule.id, ())[:1]),
        bodies=bodies,
        years=ways_to_years(volume, root, sheet) if tally.total > AT_ONCE else (),
        pages=month_pages(volume, root, sheet),
        overview=sheet.links.address(ROOT),
    )
    title = f"{rule.title}{told_apart(rule)}: findings" + (f", {words}" if words else "")
    contents = tuple((2, each.body.words, each.anchor) for each in bodies)
    return Page(volume.address, title, html, f"{title}. {facts.clause}"[:300], "finding", contents=contents)


def _by_body(findings: Sequence[Finding], sheet: Sheet, *, is_demand_said: bool) -> tuple[OfBody, ...]:
    """In the order of the bodies' names; the latest year first."""
    found: dict[Link, list[Finding]] = {}
    for finding in findings:
        found.setdefault(sheet.links.body(finding.body), []).append(finding)
    in_order = sorted(found.items(), key=lambda item: (item[0].words.casefold(), item[1][0].body))
    return tuple(
        OfBody(
            body,
            anchor := "withheld" if body.is_withheld else fragment_of(some[0].body),
            len(some),
            tuple(_by_year(some, anchor, sheet, is_demand_said=is_demand_said)),
        )
        for body, some in in_order
    )


def _by_year(findings: Sequence[Finding], anchor: str, sheet: Sheet, *, is_demand_said: bool) -> Iterator[Year]:
    for year, group in groupby(findings, key=lambda finding: _day(finding).year):
        some = tuple(group)
        words = str(year) if some[0].date else "No day recorded"
        yield Year(
            words,
            f"{anchor}-{year}",
            len(some),
            outcomes_of(some, sheet, is_demand_said=is_demand_said),
        )


def _day(finding: Finding) -> PartialDate:
    return finding.date or PartialDate(1)
