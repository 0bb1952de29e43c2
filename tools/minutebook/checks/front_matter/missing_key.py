"""A key that every record or entry of this type has is missing.

What: records and entries give the keys that their type cannot do without.

Why: minutes without a body or a date, or an entry without an id, cannot be put in their place or cited.

Bad:
    type: minutes
    title: Board, 3 March 2026
    body: board

Good:
    type: minutes
    title: Board, 3 March 2026
    body: board
    date: 2026-03-03
"""

from enum import StrEnum
from typing import cast

from minutebook.diagnostics import Problem, Remark, Severity
from minutebook.records.fields import Model

SEVERITY = Severity.ERROR


def describe(problem: Problem) -> Remark:
    key, model = str(problem.values["key"]), cast(type[Model], problem.values["model"])
    field = next(info for name, info in model.model_fields.items() if key in (name, info.alias))
    hint = f"Add {key}: {field.description or ''}".strip()
    if isinstance(field.annotation, type) and issubclass(field.annotation, StrEnum):
        hint += f" One of {', '.join(word.value for word in field.annotation)}."
    return Remark(problem.place, f"The key “{key}” is missing.", hint)
