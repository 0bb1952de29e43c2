"""What is wrong with a record file, as values: a place, a remark made there by a check, and the diagnostic published."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file: `path` is relative to the archive's folder, `line` and `column` count from 1 in characters."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that reading could not make sense of: which check describes it, where it is, and the values involved."""

    check: str
    place: Place
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check says of one place: one sentence of what is wrong, and what to do about it."""

    place: Place
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """A remark with the id and severity of the check that made it; sorts by place."""

    place: Place
    check: str
    message: str
    hint: str
    severity: Severity
