"""A file of ballots cannot be read.

What: a file that an election names as `ballots-file` and whose name ends in `.blt` is in the BLT format: how many stand and for
how many seats, a line for each ballot that ends in 0, a line with 0, and the names.

Why: its ballots are published in the dataset, and none of a file that is broken would be.

Bad:
    3 1
    4 1 2 5 0
    0
    "Jane Roe"
    "John Doe"
    "Mary Major"

Good:
    3 1
    4 1 2 3 0
    0
    "Jane Roe"
    "John Doe"
    "Mary Major"
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.ballot_files import ballot_files
from minutebook.diagnostics import Place, Remark, Severity
from minutebook.reading.blt import Fault

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for _, path, found in ballot_files(archive):
        if isinstance(found, Fault):
            yield Remark(Place(path, found.line), found.message, found.hint)
