"""What a form of the dataset is: how the tables, or the records themselves, are written into files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from minutebook.outputs.dataset.batches import Batch
from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.table import Table
from minutebook.outputs.dataset.written import Files
from minutebook.outputs.edition import Edition


class Form(Protocol):
    """A form that is read from the database."""

    ROOT: str
    """The file or folder, in that of the dataset, in which all lies that it writes."""

    def write(self, stored: Stored, folder: Path) -> Files:
        """Write the form's files into the dataset's folder; all of them, in the order of their paths."""


class WritesTable(Protocol):
    """Writes what one form has of one table."""

    def put(self, batch: Batch) -> None:
        """Write the next rows."""

    def finish(self) -> Files:
        """Write what is left; the files that were written."""


class FormOfTables(Protocol):
    """A form that has files for each table. All such forms are written in one reading of it."""

    ROOT: str

    def expressions(self, table: Table, rows: int) -> dict[str, str]:
        """What the form needs of a table of so many rows beside its columns: SQL expressions, by name."""

    def Writer(self, table: Table, folder: Path) -> WritesTable:  # noqa: N802  (a class)
        """What writes a table's files into the dataset's folder."""


class FormOfRecords(Protocol):
    """A form that needs no database."""

    ROOT: str

    def parts_of_records(self, edition: Edition, folder: Path) -> Iterator[Callable[[], None]]:
        """Tasks that write the form's files into the dataset's folder, one after the other."""
