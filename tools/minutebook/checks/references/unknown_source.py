"""A source looks like a short id, and the organisation's list of sources does not have it.

What: an entry of `sources` without spaces, with a hyphen or digit in it, is an id of `bibliography` in organisation.md;
other entries are titles as a reader would cite them.

Why: an id that leads nowhere tells readers nothing about where the record comes from.

Bad:
    sources: [weekly-wroker-1140]

Good:
    sources: [weekly-worker-1140]
"""

import re
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.quoting import closest, quoted

SEVERITY = Severity.WARNING
LIKE_AN_ID = re.compile(r"(?=.*[-\d])(?=.*[a-z])[a-z0-9]+(?:[-_.][a-z0-9]+)*")


def check(archive: Archive) -> Iterator[Remark]:
    if archive.organisation is None:
        return
    known = archive.organisation.front.bibliography
    for record in archive.records:
        for index, source in enumerate(record.front.sources):
            if source not in known and LIKE_AN_ID.fullmatch(source):
                close = closest(source, tuple(known))
                hint = (
                    f"Did you mean “{close}”?"
                    if close
                    else "Add it to bibliography: in organisation.md, or write the title."
                )
                yield Remark(
                    record.locate("sources", index),
                    f"{quoted(source)} is not in the organisation's list of sources.",
                    hint,
                )
