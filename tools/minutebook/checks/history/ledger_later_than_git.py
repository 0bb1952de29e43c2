"""The ledger says that a record was published later than git shows.

What: no line of `ledger.csv` has a later time than the first version in git that anybody could read.

Why: git cannot have what was not published yet, so the ledger is wrong, or the record was not public at first.

Bad:
    meetings/board/2026-03-03/minutes,2026-04-05T12:00:00Z   (committed and public on 5 March)

Good:
    meetings/board/2026-03-03/minutes,2026-03-05T12:00:00Z
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.history.ledger import LedgerLine
from minutebook.history.since import find_known_since
from minutebook.history.version import History

SEVERITY = Severity.ERROR


def check_history(archive: Archive, history: History) -> Iterator[Remark]:
    last = history.times[-1] if history.times else None
    doubtful = [
        line for line in history.ledger.lines if last and line.published <= last and not _is_of_a_version(line, history)
    ]
    known = find_known_since(history, (line.id for line in doubtful))
    for line in doubtful:
        time = known.get(line.id)
        if time and time < line.published:
            yield Remark(
                line.place,
                f"The ledger has {line.published:%Y-%m-%d %H:%M} UTC, and in git it was public on {time:%Y-%m-%d %H:%M} UTC.",
                "Write the earlier time: minutebook ledger --write",
            )


def _is_of_a_version(line: LedgerLine, history: History) -> bool:
    """Whether a version came at that very time, as it did where the ledger was written from git: texts are not read then."""
    life = history.lives.get(line.id.partition("#")[0], ())
    return any(version.in_git == line.published for version in life)
