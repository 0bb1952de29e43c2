"""Decision relations: what motions, votes and decisions do to others."""

from collections.abc import Iterator

from minutebook.decisions import DecisionGraph
from minutebook.outputs.dataset.columns import ID, PLACE, key_of, text
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.resolutions import graph_of
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.decision import RelationFacts


def build_rows(register: Register) -> Iterator[Row]:
    graph, archive, ids = graph_of(register), register.edition.view.archive, Ids()
    for fact in register.facts(RelationFacts):
        for relation, reference in fact.facts.related():
            target = register.reference(reference, fact.record)
            ends = _ids(graph, archive.full_reference(reference, fact.record))
            for source in _ids(graph, fact.id):
                for end in ends:
                    id_ = ids.take(f"{source or fact.id}/{relation.value}/{end or target}")
                    yield (id_, source, fact.id, relation.value, target, end, *register.place(fact))


def _ids(graph: DecisionGraph, statement: str) -> tuple[str | None, ...]:
    """The decisions that a statement is counted as; None alone where it is none."""
    return tuple(life.id for life in graph.of(statement)) or (None,)


TABLE = Table(
    "decision_relations",
    "Each thing that a motion, vote or decision says it does to another.",
    (
        ID,
        key_of("decisions", "decision_id", "The decision that does it; null where the motion or vote was not carried."),
        text("statement", "The full id of the motion, vote or decision that says so."),
        text("relation", "Amends, supersedes, rescinds, suspends, implements, ratifies, reaffirms, censures, waives, ..."),
        text("target", "The full id of what it is done to: a statement, record, body or person; `withheld` where it is not "
             "public.",
             "amends supersedes rescinds suspends implements ratifies reaffirms censures waives refers-to"),
        key_of("decisions", "target_decision_id", "The decision that it is done to, where it is one."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
