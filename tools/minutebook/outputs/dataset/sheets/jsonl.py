"""JSON Lines: a file for each table, a row a line, as an object with a key for every column; in UTF-8."""

from pathlib import Path

import pyarrow as pa

from minutebook.outputs.dataset.columns import Kind
from minutebook.outputs.dataset.sheets.batches import Batch
from minutebook.outputs.dataset.sheets.lines import BACKSLASH, FIRST, QUOTE, Lines, Words
from minutebook.outputs.dataset.table import Table
from minutebook.outputs.dataset.written import Files, Growing

ROOT = "jsonl"
ESCAPED = {
    BACKSLASH: r"\\",
    QUOTE: r"\"",
    **{code: f"\\u{code:04x}" for code in range(FIRST)},
    **{ord(character): escape for character, escape in zip("\b\t\n\f\r", (r"\b", r"\t", r"\n", r"\f", r"\r"), strict=True)},
}  # fmt: skip
"""What stands for a character in JSON, that of the backslash first, since others begin with one."""
NO_TEXT = (Kind.INTEGER, Kind.REAL, Kind.BOOLEAN)


class Writer:
    """The file of one table."""

    def __init__(self, table: Table, folder: Path) -> None:
        self._file = Growing(folder / ROOT / f"{table.name}.jsonl", folder)

    def put(self, batch: Batch) -> None:
        lines = Lines()
        for number, (column, words) in enumerate(zip(batch.table.columns, batch.words, strict=True)):
            lines.add(f'{"," if number else "{"}"{column.name}":')
            if column.kind is Kind.JSON:
                lines.add_column(batch.beside[column.name], "", "null")
            elif column.kind in NO_TEXT:
                lines.add_column(words.array, "", "null")
            else:
                lines.add_column(_escaped(words), '"', "null")
        lines.add("}\n")
        self._file.add(lines.written())

    def finish(self) -> Files:
        return (self._file.finish(),)


def expressions(table: Table, rows: int) -> dict[str, str]:
    """JSON without spaces between its parts."""
    return {column.name: f"json({column.name})" for column in table.columns if column.kind is Kind.JSON}


def _escaped(words: Words) -> pa.Array:
    special, escaped = words.special, words
    for code in ESCAPED if special else ():
        if code in special:
            escaped = escaped.replaced(chr(code), ESCAPED[code])
    return escaped.array
