"""The index of decisions: all of them, latest first, by year, each with whether it stands."""

from collections.abc import Iterator, Sequence

from minutebook.dates import PartialDate
from minutebook.decisions import DecisionLife
from minutebook.events.proposals import place_in_record
from minutebook.labels import plural
from minutebook.outputs.page import Page
from minutebook.outputs.site.almanac import by_month, month_pages, ways_to_years
from minutebook.outputs.site.lines import Line
from minutebook.outputs.site.press import Press, Sheet
from minutebook.outputs.site.relations import standing_mark
from minutebook.outputs.site.volumes import Volume, lines_that_fit, volumes
from minutebook.tallies import tally_words

ROOT = "decisions/"


def render_pages(press: Press) -> Iterator[Page]:
    decisions = sorted(press.shelves.decisions.decisions.values(), key=_order, reverse=True)
    most = lines_that_fit(life.fact.title for life in decisions)
    for volume in volumes(ROOT, decisions, lambda life: life.date or PartialDate(1), most, most):
        yield _render(volume, press)


def decision_lines(lives: Sequence[DecisionLife], sheet: Sheet) -> tuple[Line, ...]:
    return tuple(_line(life, sheet) for life in lives)


def _render(volume: Volume[DecisionLife], press: Press) -> Page:
    sheet = press.sheet(volume.address)
    words = PartialDate(volume.year, volume.month or 0).words if volume.year else ""
    part = f", part {volume.part}" if volume.parts > 1 else ""
    title = f"Decisions, {words}{part}" if words else "Decisions"
    months = by_month(decision_lines(volume.items, sheet), lambda line: line.date, "No decision recorded")
    html = sheet.render(
        "index.html",
        title=title,
        count=plural(volume.total, "decision"),
        explanation="Every decision on record, latest first. The mark says whether it still stands.",
        empty="No decision is on record yet. A carried motion or a decision in the minutes will stand here.",
        months=months,
        volume=volume,
        pages=month_pages(volume, ROOT, sheet),
        years=ways_to_years(volume, ROOT, sheet),
    )
    contents = tuple((2, month.words, month.anchor) for month in months)
    return Page(volume.address, title, html, f"{title}: {plural(volume.total, 'decision')}.", "decisions", "", contents)


def _order(life: DecisionLife) -> tuple[PartialDate, str, int]:
    """By day, then by place in the record."""
    return (life.date or PartialDate(1), life.fact.record.id, life.fact.entry.start if life.fact.entry else 0)


def _line(life: DecisionLife, sheet: Sheet) -> Line:
    facts = life.fact.facts
    body = getattr(life.fact.record.front, "body", "")
    tally = getattr(facts, "vote", None)
    stated = life.fact.entry.facts if life.fact.entry else life.fact.record.front
    more = (sheet.links.body(body) if body else "", tally_words(tally) if tally else "", place_in_record(life.fact))
    return Line(
        life.date or PartialDate(1),
        "",
        standing_mark(life.standing),
        sheet.links.decision(life.fact),
        stated.summary or "",
        tuple(part for part in more if part),
    )
