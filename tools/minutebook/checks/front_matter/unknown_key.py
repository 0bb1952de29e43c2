"""A key that no record or entry of this type has.

What: every key of front matter and of entries is one that the type of record or entry knows, or begins with `x-`.

Why: a misspelt key is silently lost information: `tiltle` would leave a record without its title.

Bad:
    tiltle: National Committee, 3 December 2016

Good:
    title: National Committee, 3 December 2016
"""

from collections.abc import Sequence
from typing import cast

from minutebook.diagnostics import Problem, Remark, Severity
from minutebook.quoting import closest, quoted

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    key, known = str(problem.values["key"]), cast(Sequence[str], problem.values["known"])
    close = closest(key, known)
    if close:
        hint = f"Did you mean “{close}”?"
    else:
        hint = f"Known keys: {', '.join(sorted(known)) or 'none'}. Keys of your own begin with x-."
    return Remark(problem.place, f"{quoted(key)} is not a key that is known here.", hint)
