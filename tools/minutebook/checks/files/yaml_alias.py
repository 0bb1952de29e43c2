"""A value is an anchor or alias of YAML.

What: values are written out; `&name` and `*name`, by which YAML repeats a value, are not used.

Why: readers of a record should see what it says in its place, and a few aliases can unfold to gigabytes.

Bad:
    present: &members [jane-roe, john-doe]
    apologies: *members

Good:
    present: [jane-roe, john-doe]
    apologies: [mary-major]
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        "A value that begins with & or * is a reference inside YAML, which records do not use.",
        "Write the value out; if the sign belongs to the text, put the text in quotation marks.",
    )
