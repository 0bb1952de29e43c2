"""The dataset as CSV: what a spreadsheet would run is made safe, and all of it comes back as it was."""

import csv
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.database import create_statement
from minutebook.outputs.dataset.table import Value
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.write import DATABASE, write_dataset
from minutebook.outputs.edition import Edition

from ...ordeal import write_ordeal
from .planting import plant_archive

HOSTILE = r"""---
type: minutes
title: '=HYPERLINK("https://example.org","Board")'
body: board
date: 2026-03-03
status: draft
attendance:
  present: ["@SUM(1)", "+48 600 100 200", "-1", "'quoted'", "Ёлка «Зоря»", "سارة", "王小明", "O'Neil, \"Jim\"", "\tTab"]
x-note: ["=1", "a\nb"]
---
Text, with "marks"
and a line.

```motion
id: garden
title: "Open, \"the\" garden"
text: |
  =cmd|' /C calc'!A0
  Second line, with a comma.
result: carried
vote: {for: ["王小明", "@SUM(1)"], against: 0}
```
"""


@pytest.mark.parametrize("name", ["hostile", "planted", "ordeal"])
def test_csv_into_a_database_and_out_again_is_unchanged(
    name: str, make_archive: Callable[..., Path], make_edition: Callable[..., Edition], tmp_path: Path
) -> None:
    files = plant_archive(1)[0] if name == "planted" else {"meetings/board/2026-03-03/minutes.md": HOSTILE}
    archive = write_ordeal(tmp_path / "ordeal") if name == "ordeal" else make_archive(files)
    folder = write_dataset(make_edition(archive), tmp_path / "data").folder
    with closing(sqlite3.connect(folder / DATABASE)) as published, closing(sqlite3.connect(":memory:")) as again:
        for table in all_tables():
            again.execute(create_statement(table))
            marks = ", ".join("?" * len(table.columns))
            with (folder / "csv" / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
                names, *rows = csv.reader(file)
            assert names == [column.name for column in table.columns]
            again.executemany(
                f"INSERT INTO {table.name} VALUES ({marks})", (values_of(row, table.columns) for row in rows)
            )
            query = f"SELECT * FROM {table.name} ORDER BY rowid"
            assert again.execute(query).fetchall() == published.execute(query).fetchall(), table.name


def test_no_cell_begins_as_a_formula(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition], tmp_path: Path
) -> None:
    edition = make_edition(make_archive({"meetings/board/2026-03-03/minutes.md": HOSTILE}))
    folder = write_dataset(edition, tmp_path / "data").folder / "csv"
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert [cell for row in csv.reader(file) for cell in row if cell[:1] and cell[0] in "=+-@\t\r"] == [], (
                path.name
            )


def test_nothing_stated_is_an_empty_text(
    make_archive: Callable[..., Path], make_edition: Callable[..., Edition], tmp_path: Path
) -> None:
    """An empty cell is what is not recorded, so no text may be empty."""
    edition = make_edition(make_archive({"meetings/board/2026-03-03/minutes.md": HOSTILE}))
    with closing(sqlite3.connect(write_dataset(edition, tmp_path / "data").folder / DATABASE)) as connection:
        for table in all_tables():
            for column in table.columns:
                found = connection.execute(f"SELECT count(*) FROM {table.name} WHERE {column.name} = ''").fetchone()
                assert found == (0,), (table.name, column.name)


def values_of(row: list[str], columns: tuple[Column, ...]) -> list[Value]:
    """The way back that the data page documents."""
    return [value_of(cell, column) for cell, column in zip(row, columns, strict=True)]


def value_of(cell: str, column: Column) -> Value:
    if not cell:
        return None
    if column.kind is Kind.BOOLEAN:
        return cell == "true"
    if column.kind is Kind.INTEGER:
        return int(cell)
    return cell.removeprefix("'") if column.kind is Kind.TEXT else cell
