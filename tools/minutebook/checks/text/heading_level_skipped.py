"""A heading is two levels below the one before it.

What: below a heading of the second level (##) comes one of the third (###) before any of the fourth.

Why: readers who move by headings, with a screen reader or in the list of contents, look for the level that is missing.

Bad:
    ## 4. Finance
    #### Rent

Good:
    ## 4. Finance
    ### Rent
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        above = 1
        for heading in record.text.headings:
            if heading.level > above + 1:
                yield Remark(
                    record.locate_text(heading.start, heading.level),
                    f"This heading is of level {heading.level}, but the one above it is of level {above}.",
                    f"Write {'#' * (above + 1)} instead of {'#' * heading.level}.",
                )
            above = heading.level
