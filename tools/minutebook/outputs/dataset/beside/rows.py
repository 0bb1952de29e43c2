"""Rows as JSON: what SQLite makes of a table's rows, without what the page says once for all of them and what is null.

SQLite writes JSON ten times as fast as Python, and there are hundreds of thousands of rows.
"""

from collections.abc import Iterator

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
    pairs = ", ".join(f"'{column.name}', {_value(table, column)}" for column in columns_of(table))
    return f"json_patch('{{}}', json_object({pairs}))"


def rows_where(table: Table, condition: str, stored: Stored, *values: Value) -> str:
    """The rows of a table for which a condition holds, as a JSON array; empty where there are none."""
    query = (
        f"SELECT json_group_array(json(made)) FROM "
        f"(SELECT {row_json(table)} AS made FROM {table.name} WHERE {condition} ORDER BY rowid)"
    )
    found: str = stored.connection.execute(query, values).fetchone()[0]
    return "" if found == "[]" else found


def rows_by(table: Table, key: str, stored: Stored) -> Iterator[tuple[str, str]]:
    """For each value of a column, in their order, the rows that have it as a JSON array."""
    query = (
        f"SELECT owner, json_group_array(json(made)) FROM "
        f"(SELECT {key} AS owner, {row_json(table)} AS made FROM {table.name} WHERE {key} IS NOT NULL "
        f"ORDER BY {key}, rowid) GROUP BY owner ORDER BY owner"
    )
    found: Iterator[tuple[str, str]] = stored.connection.execute(query)
    return found


def _value(table: Table, column: Column) -> str:
    name = f"{table.name}.{column.name}"
    if column.kind is Kind.JSON:
        return f"json({name})"
    if column.kind is Kind.BOOLEAN:
        return f"json(CASE {name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"
    return name
