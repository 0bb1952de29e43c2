"""The text has a heading of the first level.

What: headings in the text begin at the second level (##); the title of the record is the first.

Why: a page has one title; agenda items are the headings of the second level, so items at the first would not be found.

Bad:
    # Board, 3 March 2026

Good:
    ## 1. Welcome
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for heading in record.text.headings:
            if heading.level == 1:
                yield Remark(
                    record.locate_text(heading.start),
                    "A heading of the first level is the title of the page, which the record has already.",
                    "Delete it if it repeats the title; else write ## before it.",
                )
