"""Ask a database one question in SQL, which can read and nothing else."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from minutebook.errors import MinutebookError

Value = str | int | float | bytes | None
NOT_READING = "A question can only read. It begins with SELECT or WITH."
WORD = re.compile(r"\w+")
NAMES = {
    "no such table": "SELECT name, '' FROM sqlite_schema WHERE type IN ('table', 'view')",
    "no such column": "SELECT info.name, held.name FROM sqlite_schema AS held, pragma_table_info(held.name) AS info",
}
"""What may have been meant where SQLite knows no such name: every name, with the table that it is in."""
LIST = "minutebook query --list names the tables, columns and ready questions."
STEPS = 100_000
"""How many of SQLite's instructions run between two looks at whether the operator pressed Ctrl+C."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that answer a question, each with a value for every column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns, each by a name of its own: of two that are called `title`, the second is `title_2`."""
        found: dict[str, None] = {}
        for column in self.columns:
            name, number = column, 2
            while name in found or (number > 2 and name in self.columns):
                name, number = f"{column}_{number}", number + 1
            found[name] = None
        return tuple(found)

    def dicts(self) -> Iterator[dict[str, Value]]:
        """Each row as a mapping from a column's name to its value; of two columns of one name, the second's ends in `_2`."""
        names = self.names
        return (dict(zip(names, row, strict=True)) for row in self.rows)


def shown(value: Value) -> Value:
    """A value as text can have it: bytes in hexadecimal digits."""
    return value.hex() if isinstance(value, bytes) else value


def ask(database: Path, sql: str, values: Mapping[str, Value]) -> Answer:
    """The answer to one statement; `values` are for its parameters (`:body`). Raises MinutebookError where SQLite refuses."""
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.execute("PRAGMA query_only = ON")
        connection.set_progress_handler(lambda: 0, STEPS)
        try:
            filled = _Filled(values)
            cursor = connection.execute(sql, filled)
            if cursor.description is None:
                raise MinutebookError(NOT_READING)
            _expect_used(filled)
            return Answer(tuple(column[0] for column in cursor.description), tuple(cursor.fetchall()))
        except (sqlite3.Error, sqlite3.Warning) as error:
            if str(error) == "interrupted":  # SQLite's word for what the handler's KeyboardInterrupt did
                raise KeyboardInterrupt from None
            raise MinutebookError(*_in_words(str(error), sql, connection)) from None


class _Filled(dict[str, Value]):
    """The values given, and null for every other parameter, as on the page that runs questions; it knows which were asked for."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        super().__init__(values)
        self.asked: dict[str, None] = {}

    def __getitem__(self, key: str) -> Value:
        self.asked[key] = None
        return self.get(key)


def _expect_used(values: _Filled) -> None:
    """Raises MinutebookError where a value was given for a parameter that the question does not have: a word is misspelt."""
    unknown = next((name for name in values if name not in values.asked), None)
    if unknown is not None:
        has = ", ".join(f":{name}" for name in values.asked)
        hint = f"It has {has}." if has else "It has none: a word of it that begins with a colon stands for a value."
        raise MinutebookError(f"The question has no :{unknown}.", hint)


def _in_words(said: str, sql: str, connection: sqlite3.Connection) -> tuple[str, str]:
    """What SQLite said as a sentence, with what to do."""
    if "readonly" in said or "attached databases" in said:
        return NOT_READING, ""
    if "one statement at a time" in said:
        return "Ask one question at a time: there is more after the first “;”.", ""
    first = _first_hint(said, sql, connection)
    return f"SQLite cannot answer this: {said}.", f"{first} {LIST}" if first else LIST


def _first_hint(said: str, sql: str, connection: sqlite3.Connection) -> str:
    kind, _, name = said.partition(": ")
    if kind == "ambiguous column name":
        return f"More than one of these tables has {name}: name the one that is meant before it, as in TABLE.{name}."
    if kind == "fts5":
        return 'In a search, words with other signs than letters stand in double quotation marks, as in "co-op".'
    if "syntax error" in said:
        return "Look at that word and at the one before it: a comma, bracket or keyword is missing or too many."
    if kind not in NAMES:
        return ""
    asked = {"", *WORD.findall(sql)}
    known = [each for each, table in connection.execute(NAMES[kind]) if table in asked]
    near = get_close_matches(name.rpartition(".")[2], known, 1)
    return f"Did you mean {near[0]}?" if near else ""
