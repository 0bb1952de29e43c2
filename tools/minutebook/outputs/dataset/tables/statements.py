"""Published statements and reports."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, moments
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.statement import Statement


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Statement):
        yield (*register.statement(fact), *register.moment(fact.facts.published), *register.place(fact))


TABLE = Table(
    "statements",
    "Each statement or report. Its authors and supporters are in `participants`, its text in `documents`.",
    (*STATEMENT, *moments("published", "When it was published, as the record says.", "published"), *PLACE),
    build_rows,
)
