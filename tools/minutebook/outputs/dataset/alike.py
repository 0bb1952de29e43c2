"""Alike: the same columns for all Parquet files of a merged table, since versions of the format differ by columns.

Engines that read many files as one table take the columns of the first, and fail on the next that lacks one.
"""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq


def make_alike(folder: Path) -> None:
    """Give every Parquet file below `folder` the columns that any of them has, empty where it had none, in one order."""
    files = sorted(folder.rglob("*.parquet"))
    schemas = {file: pq.read_schema(file) for file in files}
    wanted = _joined(sorted(schemas.values(), key=lambda schema: -len(schema.names)))
    for file in files:
        if schemas[file].names != wanted.names:
            pq.write_table(_widened(pq.ParquetFile(file).read(), wanted), file, compression="zstd", version="2.6")


def _joined(schemas: list[pa.Schema]) -> pa.Schema:
    """The columns of the first, then those that only others have."""
    fields: dict[str, pa.Field] = {}
    for schema in schemas:
        fields |= {field.name: field for field in schema if field.name not in fields}
    has_all = set.intersection(*(set(schema.names) for schema in schemas))
    return pa.schema([each if each.name in has_all else each.with_nullable(nullable=True) for each in fields.values()])


def _widened(table: pa.Table, wanted: pa.Schema) -> pa.Table:
    empty = {
        name: pa.nulls(len(table), wanted.field(name).type) for name in wanted.names if name not in table.column_names
    }
    return pa.table([table[name] if name not in empty else empty[name] for name in wanted.names], wanted)
