"""The index of corrections: what was changed in records after they were approved, with the words before and after."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.corrections import CorrectionMade
from minutebook.dates import PartialDate
from minutebook.labels import plural
from minutebook.outputs.beside import Beside, set_beside
from minutebook.outputs.clocks import Instant, day_of, instant_of
from minutebook.outputs.page import Page
from minutebook.outputs.repositories import commit_address
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.volumes import Volume
from minutebook.outputs.site.yearbook import by_year, title_of_volume, ways, year_volumes
from minutebook.public_history import ShownVersion

ROOT = "corrections/"
LONGEST = 100
COMMIT_DIGITS = 9
EXPLANATION = "What was changed in a record after it was approved, with the words before and after, and why."
FOUND = "Changes of approved minutes are found in the archive’s own history, whether or not an entry states them."
EMPTY = "No correction is on record. When approved minutes are changed, the change and its reason will stand here."


@dataclass(frozen=True, slots=True)
class Change:
    """One correction: what was corrected, the words before and after, and why.

    `of` is None where the link's own words say what was corrected. `beside` is what git shows, `was` and `now` what an
    entry states where git shows nothing. `when` is None where it is not known when the change was published; `reasons` are
    empty where none is recorded.
    """

    date: PartialDate
    link: Link
    of: Link | None
    when: Instant | None
    by: str
    commit: Link | None
    beside: Beside | None
    omitted: int
    was: str
    now: str
    reasons: tuple[str, ...]
    agreed_by: tuple[Link, ...]


def render_pages(press: Press) -> Iterator[Page]:
    dated = ((_date(made, press), made) for made in press.edition.corrections)
    known = [(date, made) for date, made in dated if date]
    known.sort(key=_order, reverse=True)
    for volume in year_volumes(ROOT, known, lambda pair: pair[0], LONGEST):
        yield _render(volume, press.sheet(volume.address))


def _render(volume: Volume[tuple[PartialDate, CorrectionMade]], sheet: Sheet) -> Page:
    title = title_of_volume("Corrections", volume)
    changes = tuple(_change(date, made, sheet) for date, made in volume.items)
    years = by_year(changes, lambda change: change.date)
    html = sheet.render(
        "corrections.html",
        title=title,
        explanation=f"{EXPLANATION} {FOUND}" if sheet.edition.history else EXPLANATION,
        empty=EMPTY,
        total=volume.total,
        years=years,
        words=("correction", "corrections"),
        **ways(volume, ROOT, sheet),
    )
    contents = tuple((2, year.words, year.anchor) for year in years)
    description = f"{title}: {plural(volume.total, 'correction')}."
    return Page(volume.address, title, html, description, "corrections", "", contents)


def _date(made: CorrectionMade, press: Press) -> PartialDate | None:
    """The day that an entry states, else that of its publication; None where neither is known."""
    if made.stated:
        return made.stated[0].facts.date
    published = made.version.published if made.version else None
    return PartialDate.of(day_of(published, press.edition)) if published else None


def _order(pair: tuple[PartialDate, CorrectionMade]) -> tuple[PartialDate, str, str, int]:
    date, made = pair
    return date, made.record, made.stated[0].id if made.stated else "", made.version.number if made.version else 0


def _change(date: PartialDate, made: CorrectionMade, sheet: Sheet) -> Change:
    version, facts = made.version, made.stated[0].facts if made.stated else None
    names = dict.fromkeys(name for fact in made.stated for name in fact.facts.approved_by)
    return Change(
        date=date,
        link=_link(made, sheet),
        of=_corrected(made, sheet),
        when=instant_of(version.published, sheet.edition) if version and version.published else None,
        by=version.by if version else "",
        commit=_commit(version, sheet) if version else None,
        beside=set_beside(version.corrected) if version and version.corrected else None,
        omitted=version.omitted if version else 0,
        was=facts.was or "" if facts else "",
        now=facts.now or "" if facts else "",
        reasons=tuple(dict.fromkeys(fact.facts.reason for fact in made.stated)),
        agreed_by=sheet.links.people(names),
    )


def _link(made: CorrectionMade, sheet: Sheet) -> Link:
    """To the entry that states the correction, else to the version that made it."""
    if made.stated:
        fact = made.stated[0]
        return Link(fact.facts.title or f"Correction to {fact.record.front.title}", sheet.links.fact(fact).href)
    assert made.version is not None
    title = sheet.edition.view.archive.by_id[made.record].front.title
    return sheet.links.to(f"{made.record}#record-version-{made.version.number}", f"Correction to {title}")


def _corrected(made: CorrectionMade, sheet: Sheet) -> Link | None:
    """What an entry says that it corrects; its record where it names nothing."""
    if not made.stated:
        return None
    first = made.stated[0]
    return sheet.links.reference(first.facts.of, first.record) if first.facts.of else sheet.links.full(made.record)


def _commit(version: ShownVersion, sheet: Sheet) -> Link:
    way = commit_address(sheet.edition.repository, version.commit)
    return Link(version.commit[:COMMIT_DIGITS], way)
