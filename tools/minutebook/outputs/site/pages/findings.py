"""The pages of findings: a scorecard of bodies and rules with what was breached, and for each rule all that it came to."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from minutebook.addresses import finding_address
from minutebook.dates import PartialDate
from minutebook.labels import label, plural
from minutebook.outputs.feeds.links import findings_feed
from minutebook.outputs.page import Page
from minutebook.outputs.site.abouts import feed_row
from minutebook.outputs.site.almanac import month_pages, ways_to_years
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.notes import Note, note, tally_of
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.rows import prose
from minutebook.outputs.site.scores import Scores, score
from minutebook.outputs.site.volumes import Volume, volumes
from minutebook.record import Fact
from minutebook.records.entries.rule import Rule
from minutebook.rules.finding import Finding
from minutebook.words import Verdict

ROOT = "findings/"
TITLE = "Rules and findings"
MOST = 60
AT_ONCE = 120
DESCRIPTION = "The rules of the house held against the record: what was kept, what was not, and what cannot be told."
SECTIONS = {
    False: ("breached", "Breached", "Bodies against their own rules"),
    True: (
        "breached-models",
        "Breached, had the model rules been in force",
        "Bodies against model rules, which bind nobody",
    ),
}


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the overview: a scorecard, and the latest breaches, of which `left_out` more are not shown."""

    anchor: str
    heading: str
    scores: Scores
    notes: tuple[Note, ...]
    left_out: int


def render_pages(press: Press) -> Iterator[Page]:
    rules = list(press.edition.view.archive.facts(Rule))
    yield _render_overview(rules, press.sheet(ROOT))
    for rule in rules:
        latest_first = tuple(reversed(press.edition.findings.by_rule.get(rule.id, ())))
        for volume in volumes(finding_address(rule.id), latest_first, _day, AT_ONCE, AT_ONCE):
            yield _render_rule(rule, volume, press.sheet(volume.address))


def _render_overview(rules: list[Fact[Rule]], sheet: Sheet) -> Page:
    findings = sheet.edition.findings
    sections = [section for is_model in (False, True) if (section := _section(is_model=is_model, sheet=sheet))]
    by_rule = [(_rule_link(rule, sheet), findings.by_rule.get(rule.id, ())) for rule in rules]
    html = sheet.render(
        "findings.html",
        title=TITLE,
        total=plural(len(findings), "finding"),
        sections=sections,
        rules=score("Rules, and what each came to", "Rule", by_rule),
        follow=[link for feed in findings_feed(sheet.edition) for link in feed_row(feed, sheet)[1]],
    )
    contents = [(2, section.heading, section.anchor) for section in sections if section.notes]
    contents += [(2, "Rules", "by-rule")] if rules else []
    return Page(ROOT, TITLE, html, DESCRIPTION, "findings", contents=tuple(contents))


def _section(*, is_model: bool, sheet: Sheet) -> Section | None:
    """What was found under rules that bind, or under models; None where nothing was."""
    found = [finding for finding in sheet.edition.findings if finding.is_model is is_model]
    if not found:
        return None
    breached = [finding for finding in reversed(found) if finding.verdict is Verdict.BREACHED]
    notes = tuple(note(finding, sheet, with_subject=True) for finding in breached[:MOST])
    anchor, heading, caption = SECTIONS[is_model]
    return Section(anchor, heading, _bodies(caption, found, sheet), notes, max(0, len(breached) - MOST))


def _bodies(caption: str, found: list[Finding], sheet: Sheet) -> Scores:
    in_order = sorted(found, key=lambda finding: finding.body)
    groups = (
        (sheet.links.body(body), tuple(each)) for body, each in groupby(in_order, key=lambda finding: finding.body)
    )
    return score(caption, "Body", sorted(groups, key=lambda group: group[0].words.casefold()))


def _rule_link(rule: Fact[Rule], sheet: Sheet) -> Link:
    return Link(rule.title, sheet.links.address(finding_address(rule.id)))


def _render_rule(rule: Fact[Rule], volume: Volume[Finding], sheet: Sheet) -> Page:
    """What one rule came to, or that it was applied to nothing."""
    root, facts = finding_address(rule.id), rule.facts
    words = PartialDate(volume.year, volume.month or 0).words if volume.year else ""
    html = sheet.render(
        "finding.html",
        title=rule.title,
        when=words,
        kind=label(facts.kind),
        rulebook=sheet.links.to(rule.id, rule.record.front.title),
        clause=prose(facts.clause, rule, sheet),
        tally=tally_of(sheet.edition.findings.by_rule.get(rule.id, ())),
        notes=[note(finding, sheet, with_subject=True) for finding in volume.items],
        years=ways_to_years(volume, root, sheet),
        pages=month_pages(volume, root, sheet),
        overview=sheet.links.address(ROOT),
    )
    title = f"{rule.title}: findings" + (f", {words}" if words else "")
    return Page(volume.address, title, html, f"{title}. {facts.clause}"[:300], "finding")


def _day(finding: Finding) -> PartialDate:
    return finding.date or PartialDate(1)
