"""A table of the dataset, as a value: its columns, and the function that makes its rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from minutebook.outputs.dataset.columns import Column
from minutebook.outputs.dataset.register import Register

Value = str | int | float | bool | None
Row = tuple[Value, ...]


class BuildRows(Protocol):
    def __call__(self, register: Register) -> Iterator[Row]: ...


@dataclass(frozen=True, slots=True)
class Table:
    """`description` says what one row is. `popolo` names the class of Popolo or Open Civic Data that it follows.

    The rows have a value for every column, in order; they come in the order of the records, and no `id` comes twice.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    build_rows: BuildRows
    popolo: str = ""

    @property
    def keys(self) -> tuple[Column, ...]:
        """The columns that are foreign keys."""
        return tuple(column for column in self.columns if column.refers_to)
