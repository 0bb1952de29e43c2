"""Kept rows: those of a table in a file, where they wait for the process that writes them."""

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from minutebook.outputs.dataset.table import Row

AT_ONCE = 64
"""How many rows are put into the file, and taken out of it, at a time. What they have in common is written once."""


@dataclass(frozen=True, slots=True)
class KeptRows:
    """So many rows in a file, which may be read once: then it is removed."""

    file: Path
    count: int

    def take(self) -> Iterator[Row]:
        with self.file.open("rb") as kept:
            for _ in range(0, self.count, AT_ONCE):
                yield from pickle.load(kept)
        self.file.unlink()


def keep_rows(rows: Iterator[Row], file: Path) -> KeptRows:
    """Put rows into a file that is not there yet."""
    count = 0
    with file.open("xb") as kept:
        while some := list(islice(rows, AT_ONCE)):
            pickle.dump(some, kept, pickle.HIGHEST_PROTOCOL)
            count += len(some)
    return KeptRows(file, count)
