"""A record has no front matter.

What: every Markdown file under records/ (other than README.md) begins with `---`, its keys, and `---`.

Why: without it nobody can tell what the file records, of which body and day.

Bad:
    # Board, 3 March 2026

Good:
    ---
    type: minutes
    title: Board, 3 March 2026
    body: board
    date: 2026-03-03
    ---
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        "The file does not begin with front matter, so nothing says what it records.",
        "Begin it with a line ---, then type:, title: and the other keys, then a line ---.",
    )
