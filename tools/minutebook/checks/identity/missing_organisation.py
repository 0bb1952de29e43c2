"""The archive does not say whose it is.

What: records/organisation.md is there.

Why: without it the archive has no name, and times have no time zone.

Bad:
    records/ with bodies/ and meetings/ only

Good:
    records/organisation.md with type: organisation, title: and timezone:
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Place, Remark, Severity

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    if "organisation" not in archive.by_id and "organisation" not in archive.unreadable:
        yield Remark(
            Place("records/organisation.md"),
            "There is no records/organisation.md, so the archive has no name and no time zone.",
            "Write it with type: organisation, title: and timezone:.",
        )
