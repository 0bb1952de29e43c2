"""JSON Lines: a file for each table, a row a line, as an object with a key for every column; in UTF-8."""

from pathlib import Path

from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.stored import Stored

ROOT = "jsonl"


def write(stored: Stored, folder: Path) -> None:
    """SQLite makes the objects: it is many times faster at it than Python."""
    (folder / ROOT).mkdir()
    for table in stored.tables:
        pairs = ", ".join(f"'{column.name}', {_value(column)}" for column in table.columns)
        lines = stored.select(f"json_object({pairs})", table)
        with (folder / ROOT / f"{table.name}.jsonl").open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for (line,) in lines)


def _value(column: Column) -> str:
    name = column.name
    if column.kind is Kind.BOOLEAN:
        return f"json(CASE {name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"
    return f"json({name})" if column.kind is Kind.JSON else name
