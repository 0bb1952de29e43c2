"""The stored tables: what most other forms are written from, read row by row from the database, so that none is held whole."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from minutebook.outputs.dataset.table import Table, Value
from minutebook.outputs.masthead import Masthead


@dataclass(frozen=True, slots=True)
class Stored:
    """The tables of an edition in a database."""

    masthead: Masthead
    tables: tuple[Table, ...]
    connection: sqlite3.Connection

    def ask(self, query: str, *values: Value) -> Iterator[sqlite3.Row]:
        """What a query finds, in rows that know their columns by name."""
        cursor = self.connection.cursor()
        cursor.row_factory = sqlite3.Row
        found: Iterator[sqlite3.Row] = cursor.execute(query, values)
        return found

    def count(self, table: Table) -> int:
        found: int = self.connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
        return found


@contextmanager
def open_stored(masthead: Masthead, tables: tuple[Table, ...], file: Path) -> Iterator[Stored]:
    """The tables in a database file that nobody writes to any more: told so, SQLite does not look for that at every query."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        yield Stored(masthead, tables, connection)
