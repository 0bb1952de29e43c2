"""What a form of the dataset is: how the tables are written into files."""

from pathlib import Path
from typing import Protocol

from minutebook.outputs.dataset.stored import Stored


class Form(Protocol):
    def write(self, stored: Stored, folder: Path) -> None:
        """Write the form's files into the dataset's folder, under a name or in a folder of the form's own."""
