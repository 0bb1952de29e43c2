"""Corrections that records state."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, dates, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.correction import Correction


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Correction):
        facts = fact.facts
        yield (
            *register.statement(fact),
            *register.date(facts.date),
            register.reference(facts.of, fact.record),
            facts.was,
            facts.now,
            facts.reason,
            *register.place(fact),
        )


TABLE = Table(
    "corrections",
    "Each correction that an entry states. Who agreed to it is in `participants`; what git saw change is in `versions`.",
    (
        *STATEMENT,
        *dates("corrected", "When it was made.", "date"),
        text("correction_of", "What was corrected, by full id, if not the record as a whole.", "of"),
        text("words_before", "The words before.", "was"),
        text("words_after", "The words after.", "now"),
        text("reason", "Why.", "reason"),
        *PLACE,
    ),
    build_rows,
)
