"""What a form of the dataset is: how the whole database, or the records themselves, are written into files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.written import Files
from minutebook.outputs.edition import Edition


class Form(Protocol):
    """A form that is read from the database."""

    ROOT: str
    """The file or folder, in that of the dataset, in which all lies that it writes."""

    def write(self, stored: Stored, folder: Path) -> Files:
        """Write the form's files into the dataset's folder; all of them, in the order of their paths."""


class FormOfRecords(Protocol):
    """A form that needs no database."""

    ROOT: str

    def parts_of_records(self, edition: Edition, folder: Path) -> Iterator[Callable[[], None]]:
        """Tasks that write the form's files into the dataset's folder, one after the other."""
