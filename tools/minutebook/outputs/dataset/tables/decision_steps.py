"""Decision steps: what happened to each decision after it was made, in order, and what each step left standing."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, dates, integer, key_of, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.resolutions import graph_of
from minutebook.outputs.dataset.table import Row, Table
from minutebook.words import Relation


def build_rows(register: Register) -> Iterator[Row]:
    for life in graph_of(register).decisions.values():
        steps = (step for step in life.steps[1:] if step.what != Relation.REFERS_TO)
        for number, step in enumerate(steps, 1):
            yield (
                f"{life.id}/{number}",
                life.id,
                number,
                *register.date(step.date),
                step.what,
                step.by,
                step.standing.value,
                *register.place_of_subject(step.by),
            )


TABLE = Table(
    "decision_steps",
    "Each step in the life of a decision after it was made: another changed or ended it, or there was news of it. Mentions are "
    "left out.",
    (
        ID,
        key_of("decisions", "decision_id", "The decision."),
        integer("number", "Its place among the decision's later steps, from 1."),
        *dates("date", "The day of the step."),
        text("step", "Amends, supersedes, rescinds, suspends, ratifies, ...: what another did to it; in-force, lapsed, "
             "withdrawn, ...: the news of it; undone: what had ended or suspended it was itself rescinded."),
        text("statement", "The full id of the statement by which: another decision, or a follow-up."),
        text("standing", "Whether the decision stood after it, as `decisions` says of the last step."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
