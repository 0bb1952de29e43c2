"""A line is indented with a tab.

What: in front matter and entries, lines are indented with spaces.

Why: a tab is as wide as each editor likes, so YAML does not allow it: what belongs to what would be a guess.

Bad:
    attendance:
    <tab>present: [jane-roe]

Good:
    attendance:
      present: [jane-roe]
"""

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    return Remark(problem.place, "This line is indented with a tab.", "Use spaces instead, two for each step.")
