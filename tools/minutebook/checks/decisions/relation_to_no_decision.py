"""A decision ends or changes something that is not a decision.

What: what a decision amends, supersedes, rescinds, suspends or ratifies is a motion, decision, vote, election, rule, body,
meeting or document; not an action, a declaration, a question, a correction, a follow-up or a person.

Why: the graph of decisions shows what stands. News of an action is a `follow-up`.

Bad:
    rescinds: "#letter"    (where `letter` is an action)

Good:
    rescinds: meetings/board/2026-02-03/minutes#saturdays
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact, Record
from minutebook.records.entries.action import Action
from minutebook.records.entries.correction import Correction
from minutebook.records.entries.decision import RelationFacts
from minutebook.records.entries.declaration import Declaration
from minutebook.records.entries.follow_up import FollowUp
from minutebook.records.entries.question import Question
from minutebook.records.person import Person
from minutebook.relations import relations_of
from minutebook.words import Relation

SEVERITY = Severity.WARNING
RELATIONS = frozenset({Relation.AMENDS, Relation.SUPERSEDES, Relation.RESCINDS, Relation.SUSPENDS, Relation.RATIFIES})
NAMES: dict[type[object], str] = {
    Action: "an action",
    Correction: "a correction",
    Declaration: "a declaration",
    FollowUp: "a follow-up",
    Question: "a question",
    Person: "a person",
}


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(RelationFacts):
        for relation, reference, keys in relations_of(fact):
            target = archive.resolve(reference, fact.record) if relation in RELATIONS else None
            stated = target.facts if isinstance(target, Fact) else target.front if isinstance(target, Record) else None
            name = NAMES.get(type(stated))
            if name:
                yield Remark(
                    fact.locate(*keys),
                    f"“{fact.title}” {relation.value} “{reference}”, which is {name} and not a decision.",
                    "Refer to the decision; a follow-up tells what became of an action.",
                )
