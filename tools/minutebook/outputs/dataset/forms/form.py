"""What a form of the dataset is: how the tables, or the records themselves, are written into files."""

from pathlib import Path
from typing import Protocol

from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.edition import Edition


class Form(Protocol):
    """A form that is read from the database."""

    ROOT: str
    """The file or folder, in that of the dataset, in which all lies that it writes."""

    def write(self, stored: Stored, folder: Path) -> None:
        """Write the form's files into the dataset's folder."""


class FormOfRecords(Protocol):
    """A form that needs no database."""

    ROOT: str

    def write_records(self, edition: Edition, folder: Path) -> None:
        """Write the form's files into the dataset's folder."""
