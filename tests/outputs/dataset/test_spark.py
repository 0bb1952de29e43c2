"""The dataset as Parquet, read by a real Apache Spark: as many rows in every table, and the same answers as SQLite's.

It runs where Java is there and the extra `spark` is installed (`pip install -e '.[spark]'`), which takes 400 MB.
"""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from minutebook.edit import make_edition
from minutebook.load import load_archive
from minutebook.outputs.dataset.dataset import Dataset
from minutebook.outputs.dataset.write import DATABASE, write_dataset

sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
pytestmark = [
    pytest.mark.skipif(not shutil.which("java"), reason="Java is not installed"),
    pytest.mark.filterwarnings("ignore"),
]
GENERATE = Path(__file__).parents[2] / "benchmarks" / "generate.py"
RECORDS = 10_000
QUESTION = """
SELECT option, count(*) FROM votes JOIN vote_events ON vote_events.id = votes.vote_event_id
WHERE vote_events.date_first >= '2020-01-01' GROUP BY option ORDER BY option
"""


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The dataset of a generated archive of 10,000 records with 200,000 votes."""
    folder = tmp_path_factory.mktemp("spark")
    command = [sys.executable, str(GENERATE), str(folder / "archive"), "--records", str(RECORDS), "--no-history"]
    subprocess.run(command, check=True)
    return write_dataset(make_edition(load_archive(folder / "archive")[0], date(2026, 6, 1)), folder / "data")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.session.timeZone", "UTC").getOrCreate()
    yield session
    session.stop()


def test_spark_finds_as_many_rows_in_every_table(dataset: Dataset, spark: Any) -> None:
    folder = dataset.folder / "parquet"
    assert {path.name: spark.read.parquet(str(path)).count() for path in sorted(folder.iterdir())} == dataset.rows


def test_spark_answers_a_question_as_sqlite_does(dataset: Dataset, spark: Any) -> None:
    for name in ("votes", "vote_events"):
        spark.read.parquet(str(dataset.folder / "parquet" / name)).createOrReplaceTempView(name)
    with closing(sqlite3.connect(dataset.folder / DATABASE)) as database:
        expected = database.execute(QUESTION).fetchall()
    assert [tuple(row) for row in spark.sql(QUESTION).collect()] == expected
    assert sum(number for _, number in expected) > 0


def test_years_and_dates_are_typed(dataset: Dataset, spark: Any) -> None:
    votes = spark.read.parquet(str(dataset.folder / "parquet" / "votes"))
    events = spark.read.parquet(str(dataset.folder / "parquet" / "vote_events"))
    assert dict(votes.dtypes)["year"] == "int"
    assert dict(events.dtypes)["date_first"] == "date"
    assert Path(dataset.folder / "parquet" / "votes" / "year=2016").is_dir()
