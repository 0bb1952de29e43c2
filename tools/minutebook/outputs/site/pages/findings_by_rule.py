"""The pages of what each rule came to, one after the other in time."""

from collections.abc import Iterator

from minutebook.addresses import finding_address
from minutebook.dates import PartialDate
from minutebook.labels import label
from minutebook.outputs.page import Page
from minutebook.outputs.site.almanac import month_pages, ways_to_years
from minutebook.outputs.site.notes import note, tally_of
from minutebook.outputs.site.pages.findings import ROOT
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.rows import prose
from minutebook.outputs.site.volumes import Volume, volumes
from minutebook.record import Fact
from minutebook.records.entries.rule import Rule
from minutebook.rules.finding import Finding

AT_ONCE = 120


def render_pages(press: Press) -> Iterator[Page]:
    for rule in press.edition.view.archive.facts(Rule):
        latest_first = tuple(reversed(press.edition.findings.by_rule.get(rule.id, ())))
        for volume in volumes(finding_address(rule.id), latest_first, _day, AT_ONCE, AT_ONCE):
            yield _render(rule, volume, press.sheet(volume.address))


def _render(rule: Fact[Rule], volume: Volume[Finding], sheet: Sheet) -> Page:
    """What one rule came to, or that it was applied to nothing."""
    root, facts = finding_address(rule.id), rule.facts
    found = sheet.edition.findings.by_rule.get(rule.id, ())
    words = PartialDate(volume.year, volume.month or 0).words if volume.year else ""
    html = sheet.render(
        "finding.html",
        title=rule.title,
        when=words,
        kind=label(facts.kind),
        rulebook=sheet.links.to(rule.id, rule.record.front.title),
        clause=prose(facts.clause, rule, sheet),
        tally=tally_of(found),
        is_model=any(finding.is_model for finding in found),
        notes=[note(finding, sheet, with_subject=True) for finding in volume.items],
        years=ways_to_years(volume, root, sheet),
        pages=month_pages(volume, root, sheet),
        overview=sheet.links.address(ROOT),
    )
    title = f"{rule.title}: findings" + (f", {words}" if words else "")
    return Page(volume.address, title, html, f"{title}. {facts.clause}"[:300], "finding")


def _day(finding: Finding) -> PartialDate:
    return finding.date or PartialDate(1)
