"""Git's history begins later than the ledger says: it was rewritten.

What: in a repository with its whole history, git has each record as early as `ledger.csv` says.

Why: where commits were squashed, imported or rewritten, git's times are those of the rewriting. The ledger's count for first
publications, but what was changed before then, and when, is lost.

Bad:
    (ledger.csv)
    meetings/board/2026-03-03/minutes,2026-03-05T12:00:00Z
    (git: the first commit is of 1 June 2026)

Good:
    (git: the record was committed on 5 March 2026)
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.history.version import History
from minutebook.labels import plural

SEVERITY = Severity.WARNING


def check_history(archive: Archive, history: History) -> Iterator[Remark]:
    rewritten = {
        life[0].published for life in history.lives.values() if life[0].in_git and life[0].published != life[0].in_git
    }
    if not history.is_complete or not rewritten:
        return
    count = sum(life[0].published != life[0].in_git for life in history.lives.values())
    first = next(line for line in history.ledger.lines if line.published in rewritten)
    has = "has" if count == 1 else "have"
    yield Remark(
        first.place,
        f"Git's history was rewritten: {plural(count, 'record')} {has} an earlier publication in the ledger than in git.",
        "The ledger's times count. If an older copy of the repository is left, bring its history back.",
    )
