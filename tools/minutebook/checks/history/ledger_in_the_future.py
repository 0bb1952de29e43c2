"""The ledger has a time after the last commit.

What: no line of `ledger.csv` has a later time than the last commit of a record.

Why: the ledger says when something was published, and nothing is published before it is committed.

Bad:
    meetings/board/2026-03-03/minutes,2062-03-05T12:00:00Z

Good:
    meetings/board/2026-03-03/minutes,2026-03-05T12:00:00Z
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.history.version import History

SEVERITY = Severity.ERROR


def check_history(archive: Archive, history: History) -> Iterator[Remark]:
    last = history.times[-1] if history.times else None
    for line in history.ledger.lines:
        if last and line.published > last:
            yield Remark(
                line.place,
                f"{line.published:%Y-%m-%d %H:%M} UTC is after the last commit of a record, {last:%Y-%m-%d %H:%M}.",
                "Correct the time, or delete the line and run: minutebook ledger --write",
            )
