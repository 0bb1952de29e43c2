"""Papers before meetings."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, moments, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.paper import Paper


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Paper):
        yield (*register.statement(fact), fact.facts.item, *register.moment(fact.facts.issued), *register.place(fact))


TABLE = Table(
    "papers",
    "Each paper. Its authors are in `participants`, its text in `documents`.",
    (
        *STATEMENT,
        text("item_number", "The number of the agenda item that it belongs to.", "item"),
        *moments("issued", "When it was sent to the members.", "issued"),
        *PLACE,
    ),
    build_rows,
)
