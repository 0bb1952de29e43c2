"""Relations: what a decision does to others, what others did to it, and whether it stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from minutebook.dates import PartialDate
from minutebook.decisions import UNDONE, DecisionLife, Standing
from minutebook.labels import RELATIONS, RELATIONS_PROPOSED, label
from minutebook.outputs.site.links import Link, joined
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.rows import Rows
from minutebook.record import Fact
from minutebook.records.entries.decision import RelationFacts
from minutebook.words import Relation, Result

MOST = 40
STEPS = {"made": "Decided", "lapses": "Lapsed", UNDONE: "What stopped it was rescinded"}


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of a decision's life, by what it came."""

    date: PartialDate | None
    what: str
    by: Link | None


def standing_mark(standing: Standing) -> Mark:
    return Mark(standing.value, label(standing))


def relation_rows(fact: Fact[object], sheet: Sheet, life: DecisionLife | None = None) -> Rows:
    """Relations both ways, a row for each, without what the steps of a life tell.

    Those of a proposal that was not carried are what it would have done.
    """
    told = {(step.what, step.by) for step in life.steps} if life else set()
    graph = sheet.shelves.decisions
    outward = fact.facts.related() if isinstance(fact.facts, RelationFacts) else ()
    is_decided = bool(graph.of(fact.id)) or getattr(fact.facts, "result", Result.CARRIED) is Result.CARRIED
    out = [
        (RELATIONS[relation][0] if is_decided else RELATIONS_PROPOSED[relation], _target(reference, fact, sheet))
        for relation, reference in outward
    ]
    inward = [
        (RELATIONS[link.relation][1], sheet.links.full(link.source))
        for link in sheet.shelves.inward.get(fact.id, ())
        if (link.relation, link.source) not in told
    ]
    return _merged((*out, *inward))


def inward_rows(target: str, sheet: Sheet) -> Rows:
    """What decisions do to something that is itself no decision: a body, a person, a meeting, a record."""
    links = sheet.shelves.inward.get(target, ())
    return _merged(
        (RELATIONS[link.relation][1], sheet.links.full(link.source))
        for link in links
        if link.relation is not Relation.REFERS_TO
    )


def life_of(fact: Fact[object], sheet: Sheet) -> tuple[DecisionLife | None, tuple[StepLine, ...]]:
    """The decision that a fact is, and the steps of its life where it has more than one."""
    life = sheet.shelves.decisions.decisions.get(fact.id)
    if life is None or len(life.steps) < 2:
        return life, ()
    lines = (
        StepLine(
            step.date,
            STEPS.get(step.what) or _passive(step.what),
            None if step.by == fact.id else sheet.links.full(step.by),
        )
        for step in life.steps
    )
    return life, tuple(lines)


def _passive(what: str) -> str:
    return RELATIONS[Relation(what)][1].removesuffix(" by") if what in list(Relation) else label(what)


def _target(reference: str, fact: Fact[object], sheet: Sheet) -> Link:
    return sheet.links.reference(reference, fact.record)


def _merged(pairs: Iterable[tuple[str, Link]]) -> Rows:
    found: dict[str, list[Link]] = {}
    for words, link in pairs:
        found.setdefault(words, []).append(link)
    return tuple((words, _some(links)) for words, links in found.items())


def _some(links: list[Link]) -> Markup:
    """The first of the links, and how many more there are."""
    more = len(links) - MOST
    return joined(links[:MOST]) + (f" and {more:,} more" if more > 0 else "")
