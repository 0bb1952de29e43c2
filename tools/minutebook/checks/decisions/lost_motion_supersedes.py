"""A motion that was not carried is said to supersede or rescind a decision.

What: only what was carried states that it amends, supersedes, rescinds or suspends something.

Why: a lost motion changes nothing, and the decision named still stands. What the motion was about can be said with `refers-to`.

Bad:
    title: Open on Sundays instead of Saturdays
    supersedes: meetings/board/2026-02-03/minutes#saturdays
    result: lost

Good:
    title: Open on Sundays instead of Saturdays
    supersedes: meetings/board/2026-02-03/minutes#saturdays
    result: carried
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact
from minutebook.records.entries.decision import RelationFacts
from minutebook.records.entries.motion import MotionFacts
from minutebook.records.vote import VoteRecord
from minutebook.relations import relations_of
from minutebook.words import Relation, Result

SEVERITY = Severity.WARNING
CHANGES = frozenset({Relation.AMENDS, Relation.SUPERSEDES, Relation.RESCINDS, Relation.SUSPENDS})
WITHOUT_EFFECT = frozenset(
    {
        Result.LOST,
        Result.TIED,
        Result.WITHDRAWN,
        Result.LAPSED,
        Result.NOT_PUT,
        Result.INQUORATE,
        Result.RULED_OUT_OF_ORDER,
    }
)


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(RelationFacts):
        result = _result(fact)
        if result not in WITHOUT_EFFECT:
            continue
        for relation, reference, keys in relations_of(fact):
            if relation in CHANGES:
                yield Remark(
                    fact.locate(*keys),
                    f"“{fact.title}” {relation.value} “{reference}”, but its result is “{result}”.",
                    "Say refers-to: instead, or correct the result.",
                )


def _result(fact: Fact[RelationFacts]) -> Result | None:
    return fact.facts.result if isinstance(fact.facts, MotionFacts | VoteRecord) else None
