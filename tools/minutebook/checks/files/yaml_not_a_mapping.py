"""Front matter or an entry is not made of keys and values.

What: front matter and entries are lines of `key: value`.

Why: a list or a sentence does not say what its parts mean.

Bad:
    - motion
    - Raise the rent

Good:
    id: rent
    title: Raise the rent
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR
FOUND = {"list": "a list", "tuple": "a list", "str": "text"}


def describe(problem: Problem) -> Remark:
    found = FOUND.get(str(problem.values["found"]), "a single value")
    return Remark(
        problem.place,
        f"Keys and values are expected here, but there is only {found}.",
        "Write each fact on a line of its own: key, colon, space, value.",
    )
