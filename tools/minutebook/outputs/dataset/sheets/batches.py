"""Batches: the rows of a table as Arrow columns, some thousands at a time.

The forms that have a file for each table are written from them, all in one reading: Arrow does to a whole column what Python
and SQLite do to one value after the other, which takes many times as long.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import pyarrow as pa
import pyarrow.compute as pc

from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.sheets.lines import Words
from minutebook.outputs.dataset.table import Row, Table

FEW, ROWS = 256, 2_048
"""How many rows are taken first, before it is known how long they are, and at most."""
LARGE = 1 << 20
"""About how many bytes are held at a time."""
TYPES: dict[Kind, pa.DataType] = {Kind.INTEGER: pa.int64(), Kind.BOOLEAN: pa.bool_(), Kind.REAL: pa.float64()}
"""What columns hold as rows give them: text, where nothing is said."""
Ask = Callable[[list[Row]], Mapping[str, Sequence[str | None]]]
"""What forms ask of some rows beside their values, by name."""


@dataclass(frozen=True)
class Batch:
    """Some rows of a table: its columns, and `beside` them what forms asked for, by its name."""

    table: Table
    columns: tuple[pa.Array, ...]
    beside: Mapping[str, pa.Array]

    @cached_property
    def words(self) -> tuple[Words, ...]:
        """Each column in words."""
        return tuple(Words(_worded(*pair)) for pair in zip(self.table.columns, self.columns, strict=True))

    @property
    def size(self) -> int:
        return sum(column.nbytes for column in self.columns)


def make_batches(rows: Iterator[Row], table: Table, ask: Ask) -> Iterator[Batch]:
    """The rows of a table in their order; what is beside some of them is asked for in their turn."""
    count = FEW
    while some := list(islice(rows, count)):
        batch = _batch(table, some, ask(some))
        yield batch
        count = max(1, min(ROWS, LARGE * len(some) // (batch.size + 1)))
    pa.default_memory_pool().release_unused()


def _batch(table: Table, rows: list[Row], beside: Mapping[str, Sequence[str | None]]) -> Batch:
    kinds = (TYPES.get(column.kind, pa.string()) for column in table.columns)
    columns = tuple(pa.array(values, kind) for kind, values in zip(kinds, zip(*rows, strict=True), strict=True))
    return Batch(table, columns, {name: pa.array(values, pa.string()) for name, values in beside.items()})


def _worded(column: Column, array: pa.Array) -> pa.Array:
    if column.kind is Kind.BOOLEAN:
        return pc.if_else(array, "true", "false")
    return array.cast(pa.string())
