"""Lines end with a carriage return.

What: lines of records end with a line feed alone.

Why: files that mix line ends show as changed from top to bottom when somebody else saves them, and the record's history
then says that every line was rewritten.

Bad:
    lines that end as Windows programs end them (CRLF)

Good:
    lines that end with a line feed (LF)
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.WARNING


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        "Lines of this file end with a carriage return (CRLF).",
        "Save it with line ends “LF” or “Unix”, or let minutebook fix do so.",
    )
