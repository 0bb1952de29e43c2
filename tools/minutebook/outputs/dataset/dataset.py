"""A dataset that was written: its files, and what the data page says of each."""

from dataclasses import dataclass
from pathlib import Path

DATA = "data"
"""The folder of the site in which the dataset lies."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file: `path` is relative to the dataset's folder; `form` is the form's name; `sha256` in hexadecimal digits.

    `table` and `rows` are of the one table that it holds, where it holds one.
    """

    path: str
    form: str
    size: int
    sha256: str
    table: str = ""
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """All files, in the order of their paths, the folder that they lie in, and the number of rows of each table."""

    folder: Path
    files: tuple[DataFile, ...]
    rows: dict[str, int]
