"""A key is given twice.

What: each key stands once in front matter, in an entry, and in each mapping inside them.

Why: of two values only one can be true, and the first would be lost without a word.

Bad:
    date: 2026-03-03
    date: 2026-03-04

Good:
    date: 2026-03-04
"""

from minutebook.diagnostics import Problem, Remark, Severity
from minutebook.quoting import quoted

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    key, first = str(problem.values["key"]), problem.values["first"]
    return Remark(
        problem.place,
        f"{quoted(key)} is given a second time; the first is in line {first}.",
        "Keep the one that is right and delete the other.",
    )
