"""Rulebooks."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, boolean, dates, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.rulebook import Rulebook


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Rulebook):
        front = fact.facts
        yield (
            *register.statement(fact),
            *register.date(front.from_),
            *register.date(front.until),
            register.reference(front.adopted_by, fact.record),
            front.model,
            *register.place(fact),
        )


TABLE = Table(
    "rulebooks",
    "Each constitution, standing orders or other set of rules.",
    (
        *STATEMENT,
        *dates("in_force_from", "When it came into force.", "from"),
        *dates("in_force_until", "When it ceased to be in force.", "until"),
        text("adopted_by", "The decision that adopted it, by full id.", "adopted-by"),
        boolean("is_model", "Whether these are rules for comparison only, which bind nobody.", "model"),
        *PLACE,
    ),
    build_rows,
)
