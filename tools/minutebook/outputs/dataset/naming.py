"""Naming: every statement's keys that name people or bodies in a role, found from the types themselves."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from minutebook.record import Fact
from minutebook.records.fields import Called, CountOrNames

ROLES = (
    "moved",
    "seconded",
    "supporters",
    "owner",
    "by",
    "approved_by",
    "authors",
    "to",
    "cc",
    "tellers",
    "present",
    "asked_by",
    "put_to",
    "answered_by",
)
"""The attributes that hold names, a tuple or a `CountOrNames`; in some types an attribute of the name holds something else."""


def named_in(fact: Fact[object]) -> Iterator[tuple[str, str]]:
    """Every name in a statement with its role, which is the key that holds it."""
    values = vars(fact.facts)
    kind: Any = type(fact.facts)
    for attribute in _attributes(kind):
        value = values[attribute]
        names = value.names if isinstance(value, CountOrNames) else value
        if isinstance(names, tuple):
            yield from ((attribute.replace("_", "-"), name) for name in names)
        elif isinstance(names, Called):
            yield from (("called-by", name) for name in names.by)


@cache
def _attributes(kind: Any) -> tuple[str, ...]:
    return tuple(name for name in (*ROLES, "called") if name in getattr(kind, "model_fields", ()))
