"""Ask a database one question in SQL, which can read and nothing else."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from minutebook.errors import MinutebookError

Value = str | int | float | bytes | None
NOT_READING = "A question can only read. It begins with SELECT or WITH."
STEPS = 100_000
"""How many of SQLite's instructions run between two looks at whether the operator pressed Ctrl+C."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that answer a question, each with a value for every column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def dicts(self) -> Iterator[dict[str, Value]]:
        """Each row as a mapping from column to value; of two columns of one name, the last."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


def ask(database: Path, sql: str, values: Mapping[str, Value]) -> Answer:
    """The answer to one statement; `values` are for its parameters (`:body`). Raises MinutebookError where SQLite refuses."""
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.execute("PRAGMA query_only = ON")
        connection.set_progress_handler(lambda: 0, STEPS)
        try:
            cursor = connection.execute(sql, _Filled(values))
            if cursor.description is None:
                raise MinutebookError(NOT_READING)
            return Answer(tuple(column[0] for column in cursor.description), tuple(cursor.fetchall()))
        except (sqlite3.Error, sqlite3.Warning) as error:
            if str(error) == "interrupted":  # SQLite's word for what the handler's KeyboardInterrupt did
                raise KeyboardInterrupt from None
            raise MinutebookError(*_in_words(str(error))) from None


class _Filled(dict[str, Value]):
    """The values given, and null for every other parameter, as on the page that runs questions."""

    def __missing__(self, key: str) -> None:
        return None


def _in_words(said: str) -> tuple[str, str]:
    """What SQLite said as a sentence, with what to do."""
    if "readonly" in said or "attached databases" in said:
        return NOT_READING, ""
    if "one statement at a time" in said:
        return "Ask one question at a time: there is more after the first “;”.", ""
    names = said.startswith(("no such table", "no such column"))
    hint = "minutebook query --list names the tables and columns." if names else ""
    return f"SQLite cannot answer this: {said}.", hint
