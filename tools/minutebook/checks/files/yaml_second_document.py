"""A second YAML document begins inside front matter or an entry.

What: front matter and each entry are one block of keys; no line `---` or `...` stands inside.

Why: what follows such a line would be another document, and its keys would be lost.

Bad:
    id: rent
    ---
    title: Raise the rent

Good:
    id: rent
    title: Raise the rent
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    return Remark(
        problem.place,
        "This line begins a second document inside the keys.",
        "Delete the line, or put the value in quotation marks if it belongs to a text.",
    )
