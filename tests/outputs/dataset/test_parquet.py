"""The dataset as Parquet, read by DuckDB as it lies there: typed, whole, and partitioned by year where a table is large."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import duckdb
import pytest

from minutebook.outputs.dataset.columns import Kind
from minutebook.outputs.dataset.dataset import Dataset
from minutebook.outputs.dataset.sheets import parquet
from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.write import DATABASE, write_dataset
from minutebook.outputs.edition import Edition

MINIATURE = Path(__file__).parents[2] / "archives" / "miniature"


@pytest.fixture(params=[parquet.LARGE, 1], ids=["whole", "by-year"])
def dataset(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    make_edition: Callable[..., Edition],
    tmp_path: Path,
) -> Dataset:
    """The dataset of the miniature archive, whose tables count as large from the first row on, or not."""
    monkeypatch.setattr(parquet, "LARGE", request.param)
    monkeypatch.setattr(parquet, "GROUP", 3)
    return write_dataset(make_edition(MINIATURE), tmp_path / "data")


def table_in(dataset: Dataset, name: str) -> str:
    return f"read_parquet('{dataset.folder}/parquet/{name}/**/*.parquet', hive_partitioning = true)"


def test_duckdb_finds_as_many_rows_in_every_table(dataset: Dataset) -> None:
    found = {
        table.name: duckdb.sql(f"SELECT count(*) FROM {table_in(dataset, table.name)}").fetchall()[0][0]
        for table in all_tables()
    }
    assert found == dataset.rows


def test_every_row_is_as_the_database_has_it(dataset: Dataset) -> None:
    with closing(sqlite3.connect(dataset.folder / DATABASE)) as published:
        for table in all_tables():
            words = [column.name for column in table.columns if column.kind in (Kind.TEXT, Kind.INTEGER, Kind.JSON)]
            rows = published.execute(f"SELECT {', '.join(words)} FROM {table.name} ORDER BY id").fetchall()
            query = f"SELECT {', '.join(words)} FROM {table_in(dataset, table.name)} ORDER BY id"
            assert duckdb.sql(query).fetchall() == rows


def test_dates_and_instants_are_typed(dataset: Dataset) -> None:
    types = dict(
        duckdb.sql(
            f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {table_in(dataset, 'meetings')})"
        ).fetchall()
    )
    assert types["date_first"] == "DATE"
    assert types["start_instant"] == "TIMESTAMP WITH TIME ZONE"
    assert types["line"] == "BIGINT"
    query = f"SELECT id FROM {table_in(dataset, 'meetings')} WHERE date_first = DATE '2025-02-04'"
    assert duckdb.sql(query).fetchall() == [("meetings/board/2025-02-04",)]


def test_tables_join(dataset: Dataset) -> None:
    found = duckdb.sql(
        f"SELECT voter_name FROM {table_in(dataset, 'votes')} AS votes "
        f"JOIN {table_in(dataset, 'vote_events')} AS vote_events ON vote_events.id = votes.vote_event_id "
        f"WHERE vote_events.date_first >= DATE '{date(2025, 1, 1)}' AND option = 'against' ORDER BY 1"
    ).fetchall()
    assert found


def test_a_large_table_has_a_folder_a_year(dataset: Dataset) -> None:
    folders = {path.parent.name for path in (dataset.folder / "parquet" / "meetings").rglob("*.parquet")}
    assert folders == ({"year=2025"} if parquet.LARGE == 1 else {"meetings"})
