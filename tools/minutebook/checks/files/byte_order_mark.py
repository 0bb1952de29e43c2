"""A record's file begins with a byte order mark.

What: records begin with `---`, with nothing before it.

Why: some editors put an invisible mark first; other programs then do not see the front matter. It is skipped here.

Bad:
    a file saved as “UTF-8 with BOM”

Good:
    the same file saved as “UTF-8”
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.WARNING


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        "The file begins with an invisible byte order mark.",
        "Save it as UTF-8 without BOM, or let minutebook fix do so.",
    )
