"""A key that no record or entry of this type has.

What: every key of front matter and of entries is one that the type of record or entry knows, or begins with `x-`.

Why: a misspelt key is silently lost information: `tiltle` would leave a record without its title.

Bad:
    tiltle: National Committee, 3 December 2016

Good:
    title: National Committee, 3 December 2016
"""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import cast

from minutebook.diagnostics import Problem, Remark, Severity

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    key = str(problem.values["key"])
    known = cast(Sequence[str], problem.values["known"])
    close = get_close_matches(key.replace("_", "-").lower(), known, 1, 0.7)
    if close:
        return Remark(problem.place, f"“{key}” is not a key that is known here.", f"Did you mean “{close[0]}”?")
    listed = ", ".join(sorted(known)) or "none"
    return Remark(
        problem.place,
        f"“{key}” is not a key that is known here.",
        f"Known keys: {listed}. Keys of your own begin with x-.",
    )
