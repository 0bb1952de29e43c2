"""An entry has the id that a heading of the same record has as its anchor.

What: no entry's id equals the anchor that a heading gets from its words.

Why: both are addresses on one page; a link to `#rent` can lead to only one of them, and does to the entry.

Bad:
    ## Rent
    (and below it a motion with id: rent)

Good:
    ## Rent
    (and below it a motion with id: raise-rent)
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for entry in record.entries:
            if entry.facts.id in record.text.anchors:
                yield Remark(
                    entry.locate("id"),
                    f"“{entry.facts.id}” is also the anchor of a heading of this record.",
                    "Give the entry another id, or the heading other words: a link can lead to only one of them.",
                )
