"""Write the rows of a table into the database, and into the files that forms have of it."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from minutebook.outputs.dataset.database import insert, opened
from minutebook.outputs.dataset.kept import KeptRows
from minutebook.outputs.dataset.sheets import all_sheets
from minutebook.outputs.dataset.sheets.batches import make_batches
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.dataset.written import Files


class Inserting:
    """Puts rows of a table into the database, and asks there for what forms need beside them."""

    def __init__(self, connection: sqlite3.Connection, table: Table, expressions: Mapping[str, str]) -> None:
        self._connection, self._table, self._names = connection, table, tuple(expressions)
        self._query = f"SELECT {', '.join(expressions.values())} FROM {table.name} WHERE rowid > ? ORDER BY rowid"
        self._count = 0

    def __call__(self, rows: list[Row]) -> Mapping[str, Sequence[str | None]]:
        insert(self._connection, self._table, rows)
        before, self._count = self._count, self._count + len(rows)
        if not self._names:
            return {}
        found = self._connection.execute(self._query, (before,)).fetchall()
        return dict(zip(self._names, zip(*found, strict=True), strict=True))


def write_table(table: Table, rows: KeptRows, database: Path, folder: Path) -> Files:
    """Write a table into the database and the dataset's folder, both in one reading of its rows."""
    writers = [sheet.Writer(table, folder) for sheet in all_sheets()]
    beside = {name: sql for sheet in all_sheets() for name, sql in sheet.expressions(table, rows.count).items()}
    with opened(database) as connection:
        for batch in make_batches(rows.take(), table, Inserting(connection, table, beside)):
            for writer in writers:
                writer.put(batch)
    return tuple(file for writer in writers for file in writer.finish())
