"""A record lies in the folder of another body.

What: where the path names a body, the front matter names the same.

Why: the record would be listed under one body and addressed under another.

Bad:
    records/meetings/board/2026-03-03/minutes.md with body: finance

Good:
    records/meetings/finance/2026-03-03/minutes.md with body: finance
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.filing import filed

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.dated:
        place = filed(record.id)
        if place and record.type in place.types and place.body != record.front.body:
            yield Remark(
                record.locate("body"),
                f"The body is “{record.front.body}”, but the record lies in the folder of “{place.body}”.",
                "Correct the one that is wrong; a record that moves lists its old id in aliases.",
            )
