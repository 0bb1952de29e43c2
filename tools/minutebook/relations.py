"""Relations: what statements say that they do to others, each with its place, and which of two was surely earlier."""

from collections.abc import Iterator

from minutebook.decisions import AFTER_RELATION
from minutebook.reading.yaml import Key
from minutebook.record import Fact, Record
from minutebook.records.entries.decision import RelationFacts
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.words import Relation

LATER_THAN_ITS_TARGET = frozenset({*AFTER_RELATION, Relation.RATIFIES, Relation.REAFFIRMS})


def relations_of(fact: Fact[RelationFacts]) -> Iterator[tuple[Relation, str, tuple[Key, ...]]]:
    """Every relation that a statement makes, with the reference as written and the keys that lead to it."""
    index, before = 0, None
    for relation, reference in fact.facts.related():
        index = index + 1 if relation is before else 0
        before = relation
        yield relation, reference, (relation.value, index)


def is_certainly_earlier(first: Record[FrontMatter], second: Record[FrontMatter]) -> bool:
    """Whether what a record states was surely decided on an earlier day than what another states.

    Rulebooks, bodies and the like are described on a day and not decided on it, so nothing is sure of them.
    """
    if not isinstance(first.front, DatedFrontMatter) or not isinstance(second.front, DatedFrontMatter):
        return False
    return first.front.date.last < second.front.date.first
