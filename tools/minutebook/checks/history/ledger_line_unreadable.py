"""A line of the ledger says nothing.

What: each line of `ledger.csv` is an id, a comma and an instant with its offset from UTC.

Why: the ledger keeps when records were first published; a line that cannot be read keeps nothing.

Bad:
    meetings/board/2026-03-03/minutes;5 March 2026

Good:
    meetings/board/2026-03-03/minutes,2026-03-05T12:00:00Z
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.history.ledger import LedgerFault, LedgerProblem
from minutebook.history.version import History
from minutebook.quoting import quoted

SEVERITY = Severity.ERROR
REWRITE = "Correct or delete the line, then run: minutebook ledger --write"
WORDS = {
    LedgerFault.NO_TEXT: ("The ledger is not UTF-8 text.", "Save it as UTF-8, or take it from an earlier commit."),
    LedgerFault.CONFLICT: (
        "Two versions of the ledger are mixed here: git marked a conflict that nobody settled.",
        "Keep the lines of both and delete the marks, then run: minutebook ledger --write",
    ),
    LedgerFault.CELLS: ("{words} is not an id and an instant with a comma between them.", REWRITE),
    LedgerFault.ID: (
        "{words} is no id of a record or entry.",
        "An id is a record's path without records/ and .md, with #entry after it for an entry.",
    ),
    LedgerFault.TIME: (
        "{words} is no instant: it needs a day, a time and an offset from UTC.",
        "Write it as 2026-03-05T12:00:00Z.",
    ),
    LedgerFault.TWICE: (
        "{words} has two lines that say different times; the first counts.",
        "Delete the one that is wrong.",
    ),
}


def check_history(archive: Archive, history: History) -> Iterator[Remark]:
    yield from map(_describe, history.ledger.problems)


def _describe(problem: LedgerProblem) -> Remark:
    message, hint = WORDS[problem.fault]
    return Remark(problem.place, message.format(words=quoted(problem.words)), hint)
