"""Proposals: what the cards of motions, amendments, decisions and votes have in common."""

from collections.abc import Iterable

from minutebook.dates import PartialDate
from minutebook.decisions import date_of
from minutebook.labels import label
from minutebook.outputs.site.figures import tally_figure
from minutebook.outputs.site.links import Link
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.relations import life_of, relation_rows, standing_mark
from minutebook.outputs.site.rows import prose, result_mark
from minutebook.record import Fact
from minutebook.records.entries.motion import Proposed

Outcome = tuple[Mark, Link, PartialDate | None]


def proposal_values(fact: Fact[Proposed], sheet: Sheet) -> dict[str, object]:
    """What a motion and an amendment show."""
    facts = fact.facts
    return {
        "moved": sheet.links.people(facts.moved),
        "seconded": sheet.links.people(facts.seconded),
        "supporters": sheet.links.count(facts.supporters),
        "text": prose(facts.text if facts.text != fact.title else None, fact, sheet),
        "tally": tally_figure(facts.vote, fact, sheet) if facts.vote else None,
        "mark": result_mark(facts.result),
        "amendments": outcomes(sheet.shelves.amendments.get(fact.id, ()), sheet),
        "votes": outcomes(sheet.shelves.votes.get(fact.id, ()), sheet),
    } | afterwards(fact, sheet)


def afterwards(fact: Fact[object], sheet: Sheet) -> dict[str, object]:
    """What later became of it: whether it stands, the steps, its relations, also without those that are steps, and news of it."""
    life, steps = life_of(fact, sheet)
    return {
        "standing": standing_mark(life.standing) if life else None,
        "steps": steps,
        "relations": relation_rows(fact, sheet),
        "beside": relation_rows(fact, sheet, life if steps else None),
        "news": news_of(fact.id, sheet) if not steps else (),
    }


def news_of(target: str, sheet: Sheet) -> tuple[Outcome, ...]:
    """Follow-ups of an entry or record: the state that each reports."""
    return tuple(
        (
            Mark(news.facts.state.value, label(news.facts.state)),
            Link(news.facts.text or news.title, sheet.links.fact(news).href),
            news.facts.date or date_of(news.record),
        )
        for news in sheet.shelves.news.get(target, ())
    )


def outcomes(facts: Iterable[Fact[object]], sheet: Sheet) -> tuple[Outcome, ...]:
    """Other proposals, each with its result."""
    return tuple(
        (result_mark(getattr(fact.facts, "result", None)), sheet.links.fact(fact), date_of(fact.record))
        for fact in facts
    )
