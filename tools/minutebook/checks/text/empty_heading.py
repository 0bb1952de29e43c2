"""A heading has no words.

What: every heading says something.

Why: an empty heading is an agenda item without a name and a line without words in the list of contents.

Bad:
    ## 4.

Good:
    ## 4. Finance
"""

import re
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity

SEVERITY = Severity.WARNING
YEAR = re.compile(r"\d{4}(?:\W+\d{2,4})?")


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for heading in record.text.headings:
            if not any(character.isalpha() for character in heading.text) and not YEAR.fullmatch(heading.text):
                yield Remark(
                    record.locate_text(heading.start),
                    "This heading has no words.",
                    "Write what it is about, or delete the line.",
                )
