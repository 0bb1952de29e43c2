"""What a form is that has files for each table."""

from pathlib import Path
from typing import Protocol

from minutebook.outputs.dataset.sheets.batches import Batch
from minutebook.outputs.dataset.table import Table
from minutebook.outputs.dataset.written import Files


class WritesTable(Protocol):
    """Writes what one form has of one table."""

    def put(self, batch: Batch) -> None:
        """Write the next rows."""

    def finish(self) -> Files:
        """Write what is left; the files that were written."""


class Sheet(Protocol):
    """A form that has files for each table."""

    ROOT: str

    def expressions(self, table: Table, rows: int) -> dict[str, str]:
        """What the form needs of a table of so many rows beside its columns: SQL expressions, by name."""

    def Writer(self, table: Table, folder: Path) -> WritesTable:  # noqa: N802  (a class)
        """What writes a table's files into the dataset's folder."""
