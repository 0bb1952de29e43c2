"""Front matter begins and does not end.

What: the front matter that `---` opens on the first line is closed by a second line `---`.

Why: otherwise the whole text counts as front matter.

Bad:
    ---
    type: person
    title: Jane Roe

Good:
    ---
    type: person
    title: Jane Roe
    ---
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        "The front matter that begins here is never closed.",
        "Put a line --- after the last key, before the text.",
    )
