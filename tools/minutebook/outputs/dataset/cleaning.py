"""Cleaning: the rows of a table without the links and references to what is withheld that somebody wrote into words."""

from collections.abc import Iterator

from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.markdown_files import words_reader


def clean_rows(table: Table, register: Register) -> Iterator[Row]:
    """The rows of a table as they may leave the program."""
    rows, view = table.build_rows(register), register.edition.view
    worded = [index for index, column in enumerate(table.columns) if column.is_words]
    return _cleaned(rows, worded, table, register) if view.withheld_ids and worded else rows


def _cleaned(rows: Iterator[Row], worded: list[int], table: Table, register: Register) -> Iterator[Row]:
    read, records = words_reader(register.edition.view), register.edition.view.archive.by_id
    place = [column.name for column in table.columns].index("record_id")
    for row in rows:
        record = records.get(str(row[place]))
        if record:
            values = list(row)
            for index in worded:
                value = values[index]
                if isinstance(value, str):
                    values[index] = read(value, record)
            row = tuple(values)
        yield row
