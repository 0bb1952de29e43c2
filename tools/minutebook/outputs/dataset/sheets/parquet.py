"""Parquet: a folder for each table, with dates and instants as such; one with many rows is partitioned by year, as Hive does.

Every engine reads a table by its folder, partitioned or not: `parquet/votes`, or `parquet/votes/**/*.parquet`.
"""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from minutebook.outputs.dataset.columns import Kind
from minutebook.outputs.dataset.sheets.batches import TYPES as GIVEN
from minutebook.outputs.dataset.sheets.batches import Batch
from minutebook.outputs.dataset.table import Table
from minutebook.outputs.dataset.written import Files, Growing, describe
from minutebook.outputs.dataset.years import YEAR, year_of

ROOT = "parquet"
FILE = "part-0.parquet"
LARGE = 100_000
"""How many rows a table has at least that is partitioned by year."""
GROUP = 2_048
"""How many rows make a row group."""
NO_YEAR = "__HIVE_DEFAULT_PARTITION__"
"""The name that Hive gives to what is not known."""
TYPES = GIVEN | {Kind.DATE: pa.date32(), Kind.TIMESTAMP: pa.timestamp("us", "UTC")}


class Part:
    """A file of a table, or of one of its years: rows wait until there are enough for a group."""

    def __init__(self, schema: pa.Schema, sink: object) -> None:
        self._waiting = schema.empty_table()
        self._writer = pq.ParquetWriter(sink, schema, compression="zstd", version="2.6")

    def put(self, rows: pa.Table) -> None:
        self._waiting = pa.concat_tables([self._waiting, rows])
        while self._waiting.num_rows >= GROUP:
            self._write(self._waiting.slice(0, GROUP))
            self._waiting = self._waiting.slice(GROUP)

    def finish(self) -> None:
        if self._waiting.num_rows:
            self._write(self._waiting)
        self._writer.close()

    def _write(self, group: pa.Table) -> None:
        self._writer.write_table(group.combine_chunks())


class Writer:
    """The folder of one table. The files of its years are held until all rows are there: they may be more than can be open."""

    def __init__(self, table: Table, folder: Path) -> None:
        self._schema, self._folder, self._place = schema_of(table), folder, folder / ROOT / table.name
        self._place.mkdir(parents=True)
        self._whole: Part | None = None
        self._years: dict[str, tuple[Part, pa.BufferOutputStream]] = {}

    def put(self, batch: Batch) -> None:
        columns = zip(batch.columns, self._schema.types, strict=True)
        rows = pa.table([array.cast(kind) for array, kind in columns], self._schema)
        if YEAR in batch.beside:
            for year, of_year in _by_year(rows, batch.beside[YEAR]):
                self._part_of(year).put(of_year)
        else:
            self._part().put(rows)

    def finish(self) -> Files:
        for part, _ in self._years.values():
            part.finish()
        for year, (_, sink) in self._years.items():
            file = Growing(self._place / f"{YEAR}={year}" / FILE, self._folder)
            file.add(sink.getvalue())
        if not self._years:
            self._part().finish()
        return describe(self._place, self._folder)

    def _part(self) -> Part:
        self._whole = self._whole or Part(self._schema, self._place / FILE)
        return self._whole

    def _part_of(self, year: str) -> Part:
        if year not in self._years:
            sink = pa.BufferOutputStream()
            self._years[year] = Part(self._schema, sink), sink
        return self._years[year][0]


def expressions(table: Table, rows: int) -> dict[str, str]:
    return {YEAR: year_of(table)} if rows >= LARGE else {}


def schema_of(table: Table) -> pa.Schema:
    """The types of a table's columns, each with its description."""
    return pa.schema(
        pa.field(column.name, TYPES.get(column.kind, pa.string()), column.is_nullable, {"description": column.description})
        for column in table.columns
    )  # fmt: skip


def _by_year(rows: pa.Table, years: pa.Array) -> Iterator[tuple[str, pa.Table]]:
    known = pc.fill_null(years, NO_YEAR)
    for year in pc.unique(known).to_pylist():
        yield year, rows.filter(pc.equal(known, year))
