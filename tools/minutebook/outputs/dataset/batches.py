"""Batches: the rows of a stored table as Arrow columns, some thousands at a time.

The forms that have a file for each table are written from them, all in one reading: Arrow does to a whole column what Python
and SQLite do to one value after the other, which takes many times as long.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.lines import Words
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.table import Row, Table

FEW, ROWS = 256, 2_048
"""How many rows are read first, before it is known how long they are, and at most."""
LARGE = 1 << 20
"""About how many bytes are held at a time."""
STORED: dict[Kind, pa.DataType] = {Kind.INTEGER: pa.int64(), Kind.BOOLEAN: pa.int64(), Kind.REAL: pa.float64()}
"""What the database gives: it has no booleans, and Arrow makes them of numbers quicker than Python."""


@dataclass(frozen=True)
class Batch:
    """Some rows of a table: the columns as they are stored, and `beside` them what forms asked for, by its name."""

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


def read_batches(stored: Stored, table: Table, beside: Mapping[str, str]) -> Iterator[Batch]:
    """The rows of a table in their order; `beside` are SQL expressions by name."""
    names = (column.name for column in table.columns)
    cursor, rows = stored.select(", ".join((*names, *beside.values())), table), FEW
    while read := cursor.fetchmany(rows):
        batch = _batch(table, read, beside)
        yield batch
        rows = max(1, min(ROWS, LARGE * len(read) // (batch.size + 1)))
    pa.default_memory_pool().release_unused()


def _batch(table: Table, rows: list[Row], beside: Mapping[str, str]) -> Batch:
    kinds = (*(STORED.get(column.kind, pa.string()) for column in table.columns), *(pa.string() for _ in beside))
    arrays = [pa.array(values, kind) for kind, values in zip(kinds, zip(*rows, strict=True), strict=True)]
    columns = len(table.columns)
    return Batch(table, tuple(arrays[:columns]), dict(zip(beside, arrays[columns:], strict=True)))


def _worded(column: Column, array: pa.Array) -> pa.Array:
    if column.kind is Kind.BOOLEAN:
        return pc.if_else(array.cast(pa.bool_()), "true", "false")
    return array.cast(pa.string())
