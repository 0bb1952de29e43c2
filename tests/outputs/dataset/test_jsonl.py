"""The dataset as JSON Lines: every row comes back as the database has it, whatever characters it holds and wherever it is cut."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.outputs.dataset.columns import Column, Kind
from minutebook.outputs.dataset.sheets import batches
from minutebook.outputs.dataset.table import Value
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.write import DATABASE, write_dataset
from minutebook.outputs.edition import Edition

from ...ordeal import write_ordeal
from .planting import plant_archive


@pytest.mark.parametrize("name", ["planted", "ordeal"])
@pytest.mark.parametrize("rows", [batches.ROWS, 3])
def test_each_row_comes_back_as_it_was(
    name: str,
    rows: int,
    monkeypatch: pytest.MonkeyPatch,
    make_archive: Callable[..., Path],
    make_edition: Callable[..., Edition],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(batches, "FEW", min(rows, batches.FEW))
    monkeypatch.setattr(batches, "ROWS", rows)
    archive = write_ordeal(tmp_path / "ordeal") if name == "ordeal" else make_archive(plant_archive(1)[0])
    folder = write_dataset(make_edition(archive), tmp_path / "data").folder
    with closing(sqlite3.connect(folder / DATABASE)) as published:
        for table in all_tables():
            lines = (folder / "jsonl" / f"{table.name}.jsonl").read_bytes().split(b"\n")
            assert lines.pop() == b""
            stored = published.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()
            assert [list(json.loads(line).values()) for line in lines] == [
                [value_of(value, column) for value, column in zip(row, table.columns, strict=True)] for row in stored
            ]


def value_of(value: Value, column: Column) -> object:
    """A value as JSON has it."""
    if value is not None and column.kind is Kind.JSON:
        return json.loads(str(value))
    return bool(value) if value is not None and column.kind is Kind.BOOLEAN else value
