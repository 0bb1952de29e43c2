"""A key is not a word.

What: keys are words, such as `title`.

Why: a number, date or list before the colon is a slip: the key it stands for is missing.

Bad:
    2026: Board

Good:
    title: Board 2026
"""

from minutebook.diagnostics import Problem, Remark, Severity
from minutebook.quoting import shown

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        f"A key is {shown(problem.values['key'])}, but keys are words such as title or date.",
        "Write the word before the colon, or put it in quotation marks if it is meant as one.",
    )
