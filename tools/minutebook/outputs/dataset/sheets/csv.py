"""CSV (RFC 4180): a file for each table, in UTF-8, with names of columns, and made safe for spreadsheets.

Texts stand in quotation marks; what is absent is empty. A spreadsheet runs a cell that begins with one of `=`, `+`, `-`, `@`,
a tab or a return as a formula. Such a cell, and one that begins with an apostrophe or is an empty text, gets an apostrophe
before it; the way back takes one apostrophe from each that begins so.
"""

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from minutebook.outputs.dataset.columns import PLACE, Column, Kind
from minutebook.outputs.dataset.sheets.batches import Batch
from minutebook.outputs.dataset.sheets.lines import QUOTE, Lines, Words
from minutebook.outputs.dataset.table import Table
from minutebook.outputs.dataset.written import Files, Growing

ROOT = "csv"
RISKY = frozenset((b"=", b"+", b"-", b"@", b"\t", b"\r", b"'", b""))
NOT_SAFE = r"\A([=+\-@\t\r']|\z)"
QUOTED = (Kind.TEXT, Kind.JSON)


class Writer:
    """The file of one table."""

    def __init__(self, table: Table, folder: Path) -> None:
        self._file = Growing(folder / ROOT / f"{table.name}.csv", folder)
        self._file.add(f"{','.join(column.name for column in table.columns)}\r\n".encode())

    def put(self, batch: Batch) -> None:
        lines = Lines()
        for number, (column, words) in enumerate(zip(batch.table.columns, batch.words, strict=True)):
            lines.add("," if number else "")
            if column.kind in QUOTED or column in PLACE:
                lines.add_column(_safe(column, words), '"', "")
            else:
                lines.add_column(words.array, "", "")
        lines.add("\r\n")
        self._file.add(lines.written())

    def finish(self) -> Files:
        return (self._file.finish(),)


def expressions(table: Table, rows: int) -> dict[str, str]:
    return {}


def _safe(column: Column, words: Words) -> pa.Array:
    """Cells as they stand within quotation marks."""
    array = (words.replaced('"', '""') if QUOTE in words.special else words).array
    if column.kind is Kind.JSON or column in PLACE:
        return array
    begin = pc.binary_slice(array.cast(pa.binary()), 0, 1)
    if RISKY.isdisjoint(begin.unique().to_pylist()):
        return array
    return pc.if_else(pc.match_substring_regex(array, NOT_SAFE), pc.binary_join_element_wise("'", array, ""), array)
