"""A value is not one of the words that its key takes.

What: keys such as `status`, `result` and `method` take one word of a closed set.

Why: words are what the site filters by and the dataset counts; a word of its own would drop out of both.

Bad:
    status: aproved

Good:
    status: approved
"""

from collections.abc import Sequence
from typing import cast

from minutebook.diagnostics import Problem, Remark, Severity
from minutebook.quoting import closest, shown

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    key, value = str(problem.values["key"]), problem.values["value"]
    allowed = cast(Sequence[str], problem.values["allowed"])
    close = closest(value, allowed) if isinstance(value, str) else None
    meant = f"Did you mean “{close}”? " if close else ""
    message = f"“{key}” is {shown(value)}, which is not one of the words that it takes."
    if value == key:
        message = f"{shown(value)} is not one of the words that may stand here."
    return Remark(problem.place, message, f"{meant}Words: {', '.join(allowed)}.")
