"""Any fact that a record states is reachable in SQL: a value planted in every field of every type is found in the tables."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.write import DATABASE, write_dataset
from minutebook.outputs.edition import Edition
from minutebook.records import RECORD_TYPES

from .planting import Planted, plant_archive


@pytest.mark.parametrize("variant", [0, 1, 2, 3], ids=["numbers", "names", "rolls", "several"])
def test_every_field_of_every_type_is_found(
    variant: int, make_archive: Callable[..., Path], make_edition: Callable[..., Edition], tmp_path: Path
) -> None:
    files, planted = plant_archive(variant)
    edition = make_edition(make_archive(files))
    assert {record.type for record in edition.view.archive.records} == set(RECORD_TYPES)
    found = _found(write_dataset(edition, tmp_path / "data").folder / DATABASE)
    missing = [each for each in planted if not _is_among(each, found)]
    assert missing == []


def test_no_column_names_a_field_that_no_type_has() -> None:
    keys = {each.key for variant in (0, 1, 2) for each in plant_archive(variant)[1]}
    unknown = [
        f"{table.name}.{column.name}: {source}"
        for table in all_tables()
        for column in table.columns
        for source in column.source.split()
        if not any(fnmatchcase(key, source) for key in keys | {"type"})
    ]
    assert unknown == []


def _found(file: Path) -> dict[str, list[tuple[str, object]]]:
    """By the id of a record or entry, the sources and values of all columns of all rows that it yields."""
    found: defaultdict[str, list[tuple[str, object]]] = defaultdict(list)
    with closing(sqlite3.connect(file)) as connection:
        for table in all_tables():
            names = [column.name for column in table.columns]
            for row in connection.execute(f"SELECT * FROM {table.name}"):
                record, entry = row[names.index("record_id")], row[names.index("entry_id")]
                for column, value in zip(table.columns, row, strict=True):
                    if column.source and value is not None:
                        found[entry or record].append((column.source, value))
    return found


def _is_among(planted: Planted, found: dict[str, list[tuple[str, object]]]) -> bool:
    values = (
        value
        for source, value in found[planted.place]
        for pattern in source.split()
        if fnmatchcase(planted.key, pattern)
    )
    return any(_is_same(planted.value, value) for value in values)


def _is_same(planted: object, value: object) -> bool:
    return planted in value if isinstance(planted, str) and isinstance(value, str) else planted == value
