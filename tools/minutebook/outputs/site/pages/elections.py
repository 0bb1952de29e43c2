"""The index of elections: each with its seats and who was elected."""

from collections.abc import Iterator

from markupsafe import Markup

from minutebook.dates import PartialDate
from minutebook.decisions import date_of
from minutebook.labels import NOT_RECORDED, label, plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.lines import Line
from minutebook.outputs.site.links import joined
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.volumes import Volume
from minutebook.outputs.site.yearbook import by_year, title_of_volume, ways, year_volumes
from minutebook.record import Fact
from minutebook.records.entries.election import ElectionFacts

ROOT = "elections/"
MOST_NAMES = 8
LONGEST = 120
UNKNOWN = Markup('Elected: <span class="mb-unknown">{}</span>').format(NOT_RECORDED)


def render_pages(press: Press) -> Iterator[Page]:
    elections = sorted(press.edition.view.archive.facts(ElectionFacts), key=_order, reverse=True)
    for volume in year_volumes(ROOT, elections, _date, LONGEST):
        yield _render(volume, press.sheet(volume.address))


def _render(volume: Volume[Fact[ElectionFacts]], sheet: Sheet) -> Page:
    title = title_of_volume("Elections", volume)
    years = by_year(tuple(_line(fact, sheet) for fact in volume.items), lambda line: line.date)
    html = sheet.render(
        "yearbook.html",
        title=title,
        explanation="Who was elected to what, latest first. Each election has its candidates and votes beside it.",
        empty="No election is on record yet. An election of the minutes, or one with a record of its own, will stand here.",
        total=volume.total,
        years=years,
        words=("election", "elections"),
        **ways(volume, ROOT, sheet),
    )
    contents = tuple((2, year.words, year.anchor) for year in years)
    return Page(volume.address, title, html, f"{title}: {plural(volume.total, 'election')}.", "elections", "", contents)


def _date(fact: Fact[ElectionFacts]) -> PartialDate:
    return date_of(fact.record) or PartialDate(1)


def _order(fact: Fact[ElectionFacts]) -> tuple[PartialDate, str, int]:
    return _date(fact), fact.record.id, fact.locate().line


def _line(fact: Fact[ElectionFacts], sheet: Sheet) -> Line:
    facts = fact.facts
    body = facts.to or getattr(fact.record.front, "body", "")
    more = (
        sheet.links.body(body) if body else "",
        sheet.links.said(label(facts.office or ""), fact.record.front),
        plural(facts.seats, "seat") if facts.seats else "",
        plural(len(facts.candidates), "candidate") if facts.candidates else "",
        _elected(fact, sheet),
    )
    mark = Mark("election", "Election")
    return Line(_date(fact), "", mark, sheet.links.fact(fact), "", tuple(part for part in more if part))


def _elected(fact: Fact[ElectionFacts], sheet: Sheet) -> object:
    """`Elected: Jane Roe, John Doe and 3 more`; that it is not recorded, of an election that is over."""
    facts = fact.facts
    names = [candidate.person for candidate in facts.candidates if candidate.elected] or list(facts.elected)
    if not names:
        return UNKNOWN if _date(fact).last < sheet.edition.today else ""
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return "Elected: " + joined(sheet.links.people(names[:MOST_NAMES])) + more
