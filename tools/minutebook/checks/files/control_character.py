"""A record holds a control character.

What: of the characters that are no writing, only line ends and tabs occur in records, also by number: `&#150;` is one.

Why: control characters come from broken copies; they are invisible, and a page or feed that holds them may not open.

Bad:
    a null character in a sentence, pasted from a damaged file

Good:
    the sentence without it
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    code = problem.values["code"]
    return Remark(
        problem.place,
        f"There is an invisible control character here (U+{code:04X}).",
        "Delete it; what stood here before it was damaged may have to be typed again.",
    )
