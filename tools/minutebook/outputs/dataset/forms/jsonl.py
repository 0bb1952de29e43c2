"""JSON Lines: a file for each table, a row a line, as an object with a key for every column; in UTF-8."""

import json
from pathlib import Path

from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.table import Row


def write(stored: Stored, folder: Path) -> None:
    (folder / "jsonl").mkdir()
    for table in stored.tables:
        with (folder / "jsonl" / f"{table.name}.jsonl").open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_line(row, table.columns) for row in stored.rows(table))


def _line(row: Row, columns: tuple[Column, ...]) -> str:
    values = {
        column.name: json.loads(value) if column.kind is Kind.JSON and isinstance(value, str) else value
        for column, value in zip(columns, row, strict=True)
    }
    return f"{json.dumps(values, ensure_ascii=False)}\n"
