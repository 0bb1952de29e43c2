"""The index of corrections: what was changed in records after they were approved, with the words before and after."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.dates import PartialDate
from minutebook.labels import plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.volumes import Volume
from minutebook.outputs.site.yearbook import by_year, title_of_volume, ways, year_volumes
from minutebook.record import Fact
from minutebook.records.entries.correction import Correction

ROOT = "corrections/"
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Change:
    """One correction: what was corrected, the words before and after, and why."""

    date: PartialDate
    link: Link
    of: Link
    was: str
    now: str
    reason: str
    agreed_by: tuple[Link, ...]


def render_pages(press: Press) -> Iterator[Page]:
    corrections = sorted(press.edition.view.archive.facts(Correction), key=_order, reverse=True)
    for volume in year_volumes(ROOT, corrections, lambda fact: fact.facts.date, LONGEST):
        yield _render(volume, press.sheet(volume.address))


def _render(volume: Volume[Fact[Correction]], sheet: Sheet) -> Page:
    title = title_of_volume("Corrections", volume)
    years = by_year(tuple(_change(fact, sheet) for fact in volume.items), lambda change: change.date)
    html = sheet.render(
        "corrections.html",
        title=title,
        explanation="What was changed in a record after it was approved, with the words before and after, and why.",
        empty="No correction is on record. When approved minutes are changed, the change and its reason will stand here.",
        total=volume.total,
        years=years,
        words=("correction", "corrections"),
        **ways(volume, ROOT, sheet),
    )
    contents = tuple((2, year.words, year.anchor) for year in years)
    description = f"{title}: {plural(volume.total, 'correction')}."
    return Page(volume.address, title, html, description, "corrections", "", contents)


def _order(fact: Fact[Correction]) -> tuple[PartialDate, str]:
    return fact.facts.date, fact.id


def _change(fact: Fact[Correction], sheet: Sheet) -> Change:
    facts = fact.facts
    record = sheet.links.to(fact.record.id, fact.record.front.title)
    return Change(
        facts.date,
        Link(facts.title or f"Correction to {fact.record.front.title}", sheet.links.fact(fact).href),
        sheet.links.reference(facts.of, fact.record) if facts.of else record,
        facts.was or "",
        facts.now or "",
        facts.reason,
        sheet.links.people(facts.approved_by),
    )
