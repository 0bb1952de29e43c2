"""Two entries of a record have the same id.

What: the ids of entries are unique in their record.

Why: `RECORD#rent` must lead to one motion; with two, links and decisions would refer to whichever comes first.

Bad:
    id: rent   (a motion)
    id: rent   (its amendment)

Good:
    id: rent
    id: rent-cap
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        seen: dict[str, int] = {}
        for entry in record.entries:
            first = seen.setdefault(entry.facts.id, entry.block.first_line)
            if first != entry.block.first_line:
                yield Remark(
                    entry.locate("id"),
                    f"“{entry.facts.id}” is the id of another entry of this record already, in line {first}.",
                    "Give this one an id of its own.",
                )
