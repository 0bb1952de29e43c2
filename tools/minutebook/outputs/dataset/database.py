"""The database: all tables in one SQLite file, with foreign keys, indexes, full-text search and views."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import chain, islice
from pathlib import Path

from minutebook.errors import MinutebookError
from minutebook.outputs.dataset.cleaning import clean_rows
from minutebook.outputs.dataset.columns import PLACE, Column, Kind
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.dataset.view import all_views
from minutebook.outputs.edition import Edition

APPLICATION = 0x4D426F6B
"""“MBok” in the file's header, by which programs such as `file` may know it."""
TYPES = {Kind.INTEGER: "INTEGER", Kind.BOOLEAN: "INTEGER", Kind.REAL: "REAL"}
# Whoever is interrupted makes the file anew, so nothing is kept for a roll-back; the same rows give the same bytes.
QUICKLY = (
    "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
    "PRAGMA cache_size = -8192;"
)
VALUES = 990
"""About how many values are inserted with one statement: SQLite before 3.32 takes 999 at most."""
FIRST = "documents"
"""The table that is written first: the years of other rows are looked up in it."""
JOINED = (("participants", "statement_id", "CAST(coalesce(entry_id, record_id) AS TEXT)"),)
"""What views compute and are joined by: the table, the column of the view, and the view's own words for it, by which SQLite
knows that the index is of the same."""
SEARCHED = (("documents", ("title", "summary", "text")),)
NO_SEARCH = "The SQLite that this Python has was built without full-text search (FTS5)."


def write_database(edition: Edition, tables: tuple[Table, ...], file: Path) -> None:
    """Write all tables of an edition into a file that is not there yet. Raises MinutebookError where SQLite lacks FTS5."""
    register = Register(edition)
    create_database(tables, file)
    with opened(file) as connection:
        for table in in_order(tables):
            insert(connection, table, clean_rows(table, register))
    complete_database(tables, file)


def in_order(tables: tuple[Table, ...]) -> list[Table]:
    """The tables in the order in which they are written."""
    return sorted(tables, key=lambda table: table.name != FIRST)


def create_database(tables: tuple[Table, ...], file: Path) -> None:
    with opened(file) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        for table in tables:
            connection.execute(create_statement(table))


def complete_database(tables: tuple[Table, ...], file: Path) -> None:
    """Write indexes, search and views. Raises MinutebookError where SQLite lacks FTS5."""
    with opened(file) as connection:
        for statement in (*_index_statements(tables), *_search_statements(), *view_statements()):
            try:
                connection.execute(statement)
            except sqlite3.OperationalError as error:
                if "no such module" not in str(error):
                    raise
                raise MinutebookError(
                    NO_SEARCH, "Use the Python of your system, of python.org or of Homebrew."
                ) from None


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection for one transaction."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(QUICKLY)
        connection.execute("BEGIN")
        yield connection
        connection.execute("COMMIT")


def insert(connection: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    """Insert rows, many with one statement: each is prepared for, begun and ended."""
    rows, marks = iter(rows), f"({', '.join('?' * len(table.columns))})"
    at_once = max(1, VALUES // len(table.columns))
    many = f"INSERT INTO {table.name} VALUES {', '.join([marks] * at_once)}"
    while len(group := list(islice(rows, at_once))) == at_once:
        connection.execute(many, list(chain.from_iterable(group)))
    connection.executemany(f"INSERT INTO {table.name} VALUES {marks}", group)


def create_statement(table: Table) -> str:
    columns = ",\n".join(f"  {_definition(column)}" for column in table.columns)
    return f"CREATE TABLE {table.name} (\n{columns}\n) STRICT"


def view_statements() -> Iterator[str]:
    """The views, each with its question as a comment."""
    for question in all_views():
        yield f"CREATE VIEW {question.name} AS -- {question.words}\n{question.query}"


def _definition(column: Column) -> str:
    parts = [column.name, TYPES.get(column.kind, "TEXT")]
    if column.name == "id":
        parts.append("PRIMARY KEY")
    if not column.is_nullable:
        parts.append("NOT NULL")
    if column.kind is Kind.BOOLEAN:
        parts.append(f"CHECK ({column.name} IN (0, 1))")
    if column.refers_to:
        parts.append(f"REFERENCES {column.refers_to} (id)")
    return " ".join(parts)


def _index_statements(tables: tuple[Table, ...]) -> Iterator[str]:
    for table in tables:
        for column in table.keys:
            if column in PLACE:
                continue
            yield f"CREATE INDEX {table.name}_by_{column.name} ON {table.name} ({column.name})"
    for name, column_of_view, expression in JOINED:
        yield f"CREATE INDEX {name}_by_{column_of_view} ON {name} ({expression})"


def _search_statements() -> Iterator[str]:
    """Full-text search that holds no text of its own: `documents_search` finds rows of `documents` by their rowid."""
    for table, columns in SEARCHED:
        name, listed = f"{table}_search", ", ".join(columns)
        yield f"CREATE VIRTUAL TABLE {name} USING fts5({listed}, content='{table}', tokenize='unicode61 remove_diacritics 2')"
        yield f"INSERT INTO {name}({name}) VALUES ('rebuild')"
        yield f"INSERT INTO {name}({name}) VALUES ('optimize')"
