"""Papers before meetings."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.paper import Paper


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Paper):
        yield (*register.statement(fact), fact.facts.item, *register.place(fact))


TABLE = Table(
    "papers",
    "Each paper. Its authors are in `participants`, its text in `documents`.",
    (*STATEMENT, text("item_number", "The number of the agenda item that it belongs to.", "item"), *PLACE),
    build_rows,
)
