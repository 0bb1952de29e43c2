"""The ledger has an id that no record has or had.

What: each id in `ledger.csv` is that of a record, or was; or of an entry of one.

Why: where an id is misspelt, the record that was meant loses its first publication when git's history is rewritten.

Bad:
    meetings/bord/2026-03-03/minutes,2026-03-05T12:00:00Z

Good:
    meetings/board/2026-03-03/minutes,2026-03-05T12:00:00Z
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.history.version import History
from minutebook.quoting import closest, quoted

SEVERITY = Severity.WARNING


def check_history(archive: Archive, history: History) -> Iterator[Remark]:
    if not history.ledger.lines:
        return
    lives = (*history.lives.values(), *history.gone.values())
    known = {version.record for life in lives for version in life} | archive.by_id.keys() | archive.aliases.keys()
    known |= archive.unreadable
    for line in history.ledger.lines:
        record = line.id.partition("#")[0]
        if record not in known:
            meant = closest(record, [*archive.by_id], 0.9)
            keep = "Delete the line, unless the record was deleted before git's history was rewritten."
            yield Remark(
                line.place,
                f"{quoted(line.id)} is no record that is or was here.",
                f"Did you mean {quoted(meant)}?" if meant else keep,
            )
