"""Ties: every relation between statements, found once for a whole edition, and the few around one of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from minutebook.decisions import DecisionGraph
from minutebook.public import View
from minutebook.record import Fact
from minutebook.records.entries.decision import RelationFacts
from minutebook.words import Relation

MOST = 10
# A rule to which thousands of decisions refer is looked at no longer than any other statement.
SEARCHED = 60
CHANGES = (Relation.AMENDS, Relation.SUPERSEDES, Relation.RESCINDS, Relation.SUSPENDS)


@dataclass(frozen=True, slots=True)
class Tie:
    """What one statement does to another, or would have done, where it is not decided.

    `target` and `source` are full ids; `target` may be anything that has an id.
    """

    target: str
    relation: Relation
    source: str
    is_decided: bool


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The statements around one, it among them, with the ties between them; `left_out` counts its own that are too many."""

    ids: tuple[str, ...]
    ties: tuple[Tie, ...]
    left_out: int


def build_ties(view: View, decisions: DecisionGraph) -> dict[str, tuple[Tie, ...]]:
    """The ties of every statement by its full id, those that change something first; none to what is withheld."""
    found: defaultdict[str, dict[Tie, None]] = defaultdict(dict)
    for fact in view.archive.facts(RelationFacts):
        for tie in _ties_of(fact, view, decisions):
            found[tie.source][tie] = None
            found[tie.target][tie] = None
    return {id_: tuple(sorted(ties, key=_rank)) for id_, ties in found.items()}


def neighbourhood(center: str, ties: Mapping[str, tuple[Tie, ...]]) -> Neighbourhood:
    """What is tied to `center`, then what it came of and what came of it, as far as there is room.

    Mentions count only where there is nothing else.
    """
    strong = tuple(tie for tie in ties.get(center, ()) if tie.relation is not Relation.REFERS_TO)
    own = list(dict.fromkeys(_other(tie, center) for tie in strong or ties.get(center, ())))
    chosen = [center, *own[: MOST - 1]]
    for near in own[: MOST - 1]:
        chosen += [other for other in _beyond(near, center, ties[near][:MOST]) if other not in chosen]
    kept = set(chosen[:MOST])
    found = (tie for id_ in chosen[:MOST] for tie in ties.get(id_, ())[:SEARCHED] if _is_among(tie, kept))
    among = {tie: None for tie in found if tie.relation is not Relation.REFERS_TO or not strong}
    return Neighbourhood(tuple(chosen[:MOST]), tuple(among), max(0, len(own) - MOST + 1))


def _ties_of(fact: Fact[RelationFacts], view: View, decisions: DecisionGraph) -> Iterator[Tie]:
    sources = decisions.stated_by.get(fact.id, (fact.id,))
    for relation, reference in fact.facts.related():
        target = view.archive.full_reference(reference, fact.record)
        if _is_withheld(target, view):
            continue
        for end in decisions.stated_by.get(target, (target,)):
            for source in sources:
                if source != end:
                    yield Tie(end, relation, source, source in decisions.decisions)


def _is_withheld(target: str, view: View) -> bool:
    return any(view.is_withheld(prefix + target) for prefix in ("", "bodies/", "people/"))


def _rank(tie: Tie) -> tuple[bool, bool, int, str, str]:
    return (
        tie.relation is Relation.REFERS_TO,
        not tie.is_decided,
        list(Relation).index(tie.relation),
        tie.target,
        tie.source,
    )


def _other(tie: Tie, id_: str) -> str:
    return tie.target if tie.source == id_ else tie.source


def _beyond(near: str, center: str, ties: Sequence[Tie]) -> Iterator[str]:
    """What changed a later statement than `center`, or was changed by an earlier one."""
    changes = [tie for tie in ties if tie.relation in CHANGES]
    is_later = any(tie.source == near and tie.target == center for tie in ties)
    yield from (tie.source if is_later else tie.target for tie in changes if (tie.target == near) is is_later)


def _is_among(tie: Tie, ids: set[str]) -> bool:
    return tie.source in ids and tie.target in ids


def challenges(target: str, ties: Sequence[Tie]) -> tuple[Tie, ...]:
    """Proposals that would have changed `target` and did not: each once."""
    tried = (tie for tie in ties if tie.target == target and not tie.is_decided)
    return tuple({tie.source: tie for tie in tried if tie.relation is not Relation.REFERS_TO}.values())
