"""A file cannot be opened.

What: every file under records/ can be opened and read.

Why: what cannot be read is not published, and nobody would notice.

Bad:
    minutes.md, a link to a file that was deleted

Good:
    minutes.md, the file itself
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR
ITSELF = "Put the file itself here, readable for everybody who works with the archive."


def describe(problem: Problem) -> Remark:
    reason, hint = problem.values["reason"], problem.values.get("hint", ITSELF)
    return Remark(problem.place, f"The file cannot be opened: {reason}.", str(hint))
