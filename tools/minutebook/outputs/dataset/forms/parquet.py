"""Parquet: a folder for each table, with dates and instants as such; one with many rows is partitioned by year, as Hive does.

Every engine reads a table by its folder, partitioned or not: `parquet/votes`, or `parquet/votes/**/*.parquet`.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from minutebook.outputs.dataset.columns import Kind
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.dataset.years import YEAR, year_of

ROOT = "parquet"

LARGE = 100_000
"""How many rows a table has at least that is partitioned by year."""
BATCH = 2_048
"""How many rows are held at a time, and make a row group."""
STORED: dict[Kind, pa.DataType] = {Kind.INTEGER: pa.int64(), Kind.BOOLEAN: pa.int64(), Kind.REAL: pa.float64()}
"""What the database gives: it has no booleans, and Arrow makes them of numbers quicker than Python."""
TYPES = STORED | {Kind.BOOLEAN: pa.bool_(), Kind.DATE: pa.date32(), Kind.TIMESTAMP: pa.timestamp("us", "UTC")}


def write(stored: Stored, folder: Path) -> None:
    for table in stored.tables:
        target = folder / ROOT / table.name
        if stored.count(table) < LARGE:
            _write(table, stored.select("*", table), target)
            continue
        for year, rows in _by_year(stored, table):
            _write(table, rows, target / f"{YEAR}={year}")


def schema_of(table: Table) -> pa.Schema:
    """The types of a table's columns, each with its description."""
    return pa.schema(
        pa.field(column.name, TYPES.get(column.kind, pa.string()), column.is_nullable, {"description": column.description})
        for column in table.columns
    )  # fmt: skip


def _by_year(stored: Stored, table: Table) -> Iterator[tuple[str, Iterator[Row]]]:
    """The years in order, each with its rows; those of no year last, under the name that Hive gives to what is not known."""
    year = year_of(table)
    years = stored.connection.execute(f"SELECT DISTINCT {year} FROM {table.name} ORDER BY 1 IS NULL, 1").fetchall()
    for (each,) in years:
        name = "__HIVE_DEFAULT_PARTITION__" if each is None else each
        yield name, stored.select("*", table, f"{year} IS ?", (each,))


def _write(table: Table, rows: Iterator[Row], folder: Path) -> None:
    folder.mkdir(parents=True)
    schema = schema_of(table)
    with pq.ParquetWriter(folder / "part-0.parquet", schema, compression="zstd", version="2.6") as writer:
        while batch := list(islice(rows, BATCH)):
            writer.write_table(_arrow(table, batch, schema))


def _arrow(table: Table, rows: list[Row], schema: pa.Schema) -> pa.Table:
    columns = zip(table.columns, zip(*rows, strict=True), schema.types, strict=True)
    return pa.table(
        [pa.array(values, STORED.get(column.kind, pa.string())).cast(kind) for column, values, kind in columns], schema
    )
