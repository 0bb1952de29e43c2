"""A file is a link to outside the archive.

What: a file under records/ that is a symbolic link leads to a file under records/.

Why: a link to elsewhere would publish a file of the machine that builds the site, and is empty on every other machine.

Bad:
    records/statements/board/2026-03-06-accounts.md, a link to /home/jane/accounts.md

Good:
    records/statements/board/2026-03-06-accounts.md, the file itself
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        "This file is a link that leads outside records/, so it is not read.",
        "Put a copy of the file itself here.",
    )
