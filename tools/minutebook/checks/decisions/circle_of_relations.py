"""Decisions end or change each other in a circle.

What: following amends, supersedes and rescinds from any decision never leads back to it.

Why: of two decisions that supersede each other, nobody can say which stands.

Bad:
    (the decision `saturdays`)
    supersedes: "#sundays"
    (the decision `sundays`)
    supersedes: "#saturdays"

Good:
    (the decision `sundays` alone)
    supersedes: "#saturdays"
"""

from collections import defaultdict
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.circles import find_circles
from minutebook.diagnostics import Remark, Severity
from minutebook.reading.yaml import Key
from minutebook.record import Fact, Record
from minutebook.records.entries.decision import RelationFacts
from minutebook.relations import is_certainly_earlier, relations_of
from minutebook.words import Relation

SEVERITY = Severity.ERROR
CHANGES = frozenset({Relation.AMENDS, Relation.SUPERSEDES, Relation.RESCINDS})


def check(archive: Archive) -> Iterator[Remark]:
    facts: dict[str, Fact[RelationFacts]] = {}
    leads_to: defaultdict[str, list[str]] = defaultdict(list)
    for fact in archive.facts(RelationFacts):
        facts[fact.id] = fact
        leads_to[fact.id] = [target for _, target in _changed(archive, fact)]
    for circle in find_circles(leads_to):
        first = facts[circle[0]]
        keys = next(keys for keys, target in _changed(archive, first) if target == circle[1])
        titles = " and ".join(f"“{facts[id_].title}”" for id_ in circle)
        yield Remark(
            first.locate(*keys),
            f"{titles} amend, supersede or rescind each other in a circle.",
            "Take out the relation that is wrong: only the later decision can change the earlier.",
        )


def _changed(archive: Archive, fact: Fact[RelationFacts]) -> Iterator[tuple[tuple[Key, ...], str]]:
    """What a decision changes, but for itself and what is certainly later, of which other checks speak."""
    for relation, reference, keys in relations_of(fact):
        target = archive.resolve(reference, fact.record) if relation in CHANGES else None
        if not isinstance(target, Fact | Record) or target.id == fact.id:
            continue
        if not is_certainly_earlier(fact.record, target.record if isinstance(target, Fact) else target):
            yield keys, target.id
