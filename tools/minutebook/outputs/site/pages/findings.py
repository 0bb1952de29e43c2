"""The page of rules and findings: bodies scored against rules, breaches by rule, and rules by what they came to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from minutebook.addresses import finding_address
from minutebook.labels import plural
from minutebook.outputs.feeds.links import findings_feed
from minutebook.outputs.page import Page
from minutebook.outputs.site.abouts import feed_row
from minutebook.outputs.site.by_rule import Group, GroupFold, fold_of_models, groups_of
from minutebook.outputs.site.links import Link, lang_of
from minutebook.outputs.site.notes import told_apart
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.scores import Scores, score
from minutebook.record import Fact
from minutebook.records.entries.rule import Rule
from minutebook.rule_words import Verdict
from minutebook.rules.finding import Finding

ROOT = "findings/"
TITLE = "Rules and findings"
MOST = 60
DESCRIPTION = "The rules of the house held against the record: what was kept, what was not, and what cannot be told."
SECTIONS = {
    False: ("breached", "Breached", "Bodies against their own rules"),
    True: (
        "breached-models",
        "Breached, had the model rules been in force",
        "Bodies against model rules, which bind nobody",
    ),
}
GRAVE = (Verdict.BREACHED, Verdict.CURED)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page: a scorecard, and the latest breaches by rule, of which `left_out` more are not shown.

    Those of models are in `fold`.
    """

    anchor: str
    heading: str
    scores: Scores
    groups: tuple[Group, ...]
    left_out: int
    fold: GroupFold | None


@dataclass(frozen=True, slots=True)
class ScoresFold:
    """Rules that came to nothing grave, said in one line until they are asked for."""

    words: str
    scores: Scores


def render_pages(press: Press) -> Iterator[Page]:
    sheet = press.sheet(ROOT)
    rules = list(press.edition.view.archive.facts(Rule))
    sections = [section for is_model in (False, True) if (section := _section(is_model=is_model, sheet=sheet))]
    grave, others, unused = _sorted_out(rules, sheet)
    html = sheet.render(
        "findings.html",
        title=TITLE,
        total=plural(len(sheet.edition.findings), "finding"),
        sections=sections,
        has_rules=bool(rules),
        rules=_score_rules("Rules that were breached", grave, sheet),
        folds=list(_folds(others, unused, sheet)),
        follow=[link for feed in findings_feed(sheet.edition) for link in feed_row(feed, sheet)[1]],
    )
    contents = [(2, section.heading, section.anchor) for section in sections if section.groups or section.fold]
    contents += [(2, "Rules", "by-rule")] if rules else []
    yield Page(ROOT, TITLE, html, DESCRIPTION, "findings", contents=tuple(contents))


def _section(*, is_model: bool, sheet: Sheet) -> Section | None:
    """What was found under rules that bind, or under models; None where nothing was."""
    found = [finding for finding in sheet.edition.findings if finding.is_model is is_model]
    if not found:
        return None
    breached = tuple(finding for finding in reversed(found) if finding.verdict is Verdict.BREACHED)
    anchor, heading, caption = SECTIONS[is_model]
    scores = _score_bodies(caption, found, sheet)
    if is_model:
        return Section(anchor, heading, scores, (), 0, fold_of_models(breached, sheet, MOST))
    return Section(anchor, heading, scores, groups_of(breached, sheet, MOST), max(0, len(breached) - MOST), None)


def _score_bodies(caption: str, found: list[Finding], sheet: Sheet) -> Scores:
    in_order = sorted(found, key=lambda finding: finding.body)
    groups = (
        (sheet.links.body(body), tuple(each)) for body, each in groupby(in_order, key=lambda finding: finding.body)
    )
    return score(caption, "Body", sorted(groups, key=lambda group: group[0].words.casefold()))


def _sorted_out(rules: Iterable[Fact[Rule]], sheet: Sheet) -> tuple[list[Fact[Rule]], ...]:
    """Rules that were breached, others that were applied, and those that were applied to nothing."""
    grave: list[Fact[Rule]] = []
    others: list[Fact[Rule]] = []
    unused: list[Fact[Rule]] = []
    for rule in rules:
        found = sheet.edition.findings.by_rule.get(rule.id, ())
        where = grave if any(each.verdict in GRAVE for each in found) else others if found else unused
        where.append(rule)
    return grave, others, unused


def _folds(others: list[Fact[Rule]], unused: list[Fact[Rule]], sheet: Sheet) -> Iterator[ScoresFold]:
    if others:
        words = f"{plural(len(others), 'rule')} without a breach: kept, or undetermined"
        yield ScoresFold(words, _score_rules("Rules without a breach", others, sheet))
    if unused:
        words = f"{plural(len(unused), 'rule')} not applied to anything on record"
        yield ScoresFold(words, _score_rules("Rules not applied", unused, sheet))


def _score_rules(caption: str, rules: Iterable[Fact[Rule]], sheet: Sheet) -> Scores:
    by_rule = sheet.edition.findings.by_rule
    return score(caption, "Rule", ((_rule_link(rule, sheet), by_rule.get(rule.id, ())) for rule in rules))


def _rule_link(rule: Fact[Rule], sheet: Sheet) -> Link:
    way = sheet.links.address(finding_address(rule.id))
    return Link(rule.title, way, lang=lang_of(rule.id, rule.title, sheet.edition), after=told_apart(rule))
