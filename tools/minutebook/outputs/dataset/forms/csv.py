"""CSV (RFC 4180): a file for each table, in UTF-8, with names of columns, and made safe for spreadsheets.

Texts stand in quotation marks; what is absent is empty. A spreadsheet runs a cell that begins with one of `=`, `+`, `-`, `@`,
a tab or a return as a formula. Such a cell, and one that begins with an apostrophe, gets an apostrophe before it; the way back
takes one apostrophe from each that begins so.
"""

from pathlib import Path

from minutebook.outputs.dataset.columns import PLACE, Column, Kind
from minutebook.outputs.dataset.stored import Stored

ROOT = "csv"

RISKY = "char(61, 43, 45, 64, 9, 13, 39)"
"""The characters `=+-@`, tab, return and apostrophe, for SQL."""


def write(stored: Stored, folder: Path) -> None:
    """SQLite makes the lines: Python's own module takes twice as long."""
    (folder / ROOT).mkdir()
    for table in stored.tables:
        shape = ",".join("%s" for _ in table.columns)
        lines = stored.select(f"printf('{shape}', {', '.join(map(_value, table.columns))})", table)
        with (folder / ROOT / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            file.write(",".join(column.name for column in table.columns) + "\r\n")
            file.writelines(f"{line}\r\n" for (line,) in lines)


def _value(column: Column) -> str:
    name = column.name
    if column.kind is Kind.BOOLEAN:
        return f"CASE {name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
    quoted = f"""'"' || replace({name}, '"', '""') || '"'"""
    if column.kind is Kind.JSON or column in PLACE:
        return quoted
    if column.kind is not Kind.TEXT:
        return name
    return f"""iif(instr({RISKY}, substr({name}, 1, 1)), '"''' || replace({name}, '"', '""') || '"', {quoted})"""
