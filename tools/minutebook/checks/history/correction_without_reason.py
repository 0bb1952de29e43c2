"""Approved minutes were changed, and nothing says why.

What: where words of minutes changed after they were approved, a `correction` entry says what was changed and why: in these
minutes, or in another record with `of` these. A line `Reason: ...` in the commit's message will do. References that follow
what has another id now, which lists the old one under `aliases`, correct nothing.

Why: members rely on what was approved. Git shows that the words are others now; only people can say who agreed to it.

Bad:
    (approved and published, then committed anew with other words)
    The rent is raised by 20 pounds.

Good:
    The rent is raised by 20 pounds.

    ```correction
    date: 2026-04-07
    was: raised by 10 pounds
    now: raised by 20 pounds
    reason: The secretary misheard the figure.
    ```
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.diagnostics import Remark, Severity
from minutebook.history.corrections import Unexplained, find_unexplained
from minutebook.history.version import History

SEVERITY = Severity.WARNING
HINT = "Add a correction entry with the words before and after, the reason, and who agreed."


def check_history(archive: Archive, history: History) -> Iterator[Remark]:
    for found in find_unexplained(archive, history):
        record = archive.by_id[found.record]
        yield Remark(
            record.locate("status"), f"{_what(found, archive)} after they were approved, and nothing says why.", HINT
        )


def _what(found: Unexplained, archive: Archive) -> str:
    version = found.version
    if version is None:
        return "These minutes are being changed (this is not committed yet)"
    day = version.commit.committed.astimezone(archive.zone).date()
    return f"Version {version.number} of {PartialDate.of(day).words} changed words of these minutes"
