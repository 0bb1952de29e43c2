"""A record's type is not the type of its folder.

What: records in bodies/ are bodies, in people/ people, and so on; minutes.md is minutes and agenda.md an agenda.

Why: the folder says to readers what the record is, the type says it to the program; one of the two is a slip.

Bad:
    records/meetings/board/2026-03-03/minutes.md with type: agenda

Good:
    records/meetings/board/2026-03-03/minutes.md with type: minutes
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.filing import example_path, filed

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        place = filed(record.id)
        if place and record.type not in place.types:
            expected = " or ".join(place.types)
            yield Remark(
                record.locate("type"),
                f"The type is {record.type}, but at this path a record is of type {expected}.",
                f"Correct the type, or move the record to {example_path(record.front)}.",
            )
