"""A merge conflict was committed.

What: no record holds the lines by which git marks a conflict.

Why: such a file holds two versions of the record at once; which of them is true, only people can say.

Bad:
    <<<<<<< HEAD
    date: 2026-03-03
    =======
    date: 2026-03-04
    >>>>>>> corrections

Good:
    date: 2026-03-04
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        "Two versions of this record are mixed here: git marked a conflict that nobody settled.",
        "Keep the lines that are right and delete the others with the lines <<<<<<<, ======= and >>>>>>>.",
    )
