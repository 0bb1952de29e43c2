"""Rows as JSON: what SQLite makes of a table's rows, without what the page says once for all of them and what is null.

SQLite writes JSON ten times as fast as Python, and there are hundreds of thousands of rows.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from minutebook.outputs.dataset.columns import PLACE, Column, Kind
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.table import Table, Value

SAID_ONCE = frozenset(column.name for column in PLACE)
"""Where a row is stated: the page names its record, and a row's id begins with that of its record or entry."""
LARGE = {"documents": frozenset({"text"})}
"""What lies beside the page as `source.md` already."""


def columns_of(table: Table) -> tuple[Column, ...]:
    """The columns that a row has in these files."""
    left_out = SAID_ONCE | LARGE.get(table.name, frozenset())
    return tuple(column for column in table.columns if column.name not in left_out)


def row_json(table: Table) -> str:
    """The SQL expression that makes one object of a row of a table; what is null is left out."""
    pairs = [_pair(table, column) for column in columns_of(table)]
    return f"'{{' || substr(printf('{'%s' * len(pairs)}', {', '.join(pairs)}), 2) || '}}'"


def query_where(table: Table, condition: str) -> str:
    """The query for the rows of a table for which a condition on `:owner` holds."""
    made = f"SELECT {row_json(table)} AS made FROM {table.name} WHERE {condition} ORDER BY rowid"
    return f"SELECT group_concat(made, ',') FROM ({made})"


def rows_where(query: str, stored: Stored, owner: Value) -> str:
    """What such a query finds of an owner, as a JSON array; empty where there are no rows."""
    found: str | None = stored.connection.execute(query, {"owner": owner}).fetchone()[0]
    return f"[{found}]" if found else ""


def rows_by(table: Table, key: str, stored: Stored) -> Iterator[tuple[str, str]]:
    """For each value of a column, in their order, the rows that have it as a JSON array."""
    query = f"SELECT {key}, {row_json(table)} FROM {table.name} WHERE {key} IS NOT NULL ORDER BY {key}, rowid"
    rows = stored.connection.execute(query)
    for owner, group in groupby(rows, itemgetter(0)):
        yield owner, f"[{','.join([made for _, made in group])}]"


def _pair(table: Table, column: Column) -> str:
    """A key with its value, after a comma; empty where there is none. SQLite's own `json_object` would state nulls."""
    name, key = f"{table.name}.{column.name}", f',"{column.name}":'
    if column.kind is Kind.BOOLEAN:
        return f"CASE {name} WHEN 1 THEN '{key}true' WHEN 0 THEN '{key}false' ELSE '' END"
    value = f"json({name})" if column.kind is Kind.JSON else f"json_quote({name})"
    return f"iif({name} IS NULL, '', '{key}' || {value})" if column.is_nullable else f"'{key}' || {value}"
