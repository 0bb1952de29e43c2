"""The forms in which paths of minutes commonly state their dates, tried in this order where no pattern is given."""

from dataclasses import dataclass
from functools import cache

from minutebook.auditing.pattern import Pattern, read_pattern
from minutebook.dates import PartialDate

FORMS = (
    "**/*{date}*",
    "**/*{year}{sep}{month-name}{sep}{day}*",
    "**/*{month-name}{sep}{day}{sep}{year}*",
    "**/*{day}{sep}{month-name}{sep}{year}*",
    "**/*{year}*/**/*{month-name}{sep}{day}*",
    "**/*{year}*/**/*{day}{sep}{month-name}*",
    "**/*{year}*/**/*{mm}-{dd}*",
    "**/*{year}*/**/*{mm}_{dd}*",
    "**/*{year}*/**/*{mm}.{dd}.*",
    "**/{year}/**/{mm}{dd}*",
    "**/*{date}*/**/*",
    "**/{year}/{month}/{day}.*",
    "**/{year}/{month}/{dd}-*",
    "**/{year}/{month}/{dd}_*",
    "**/{year}/{month}/{day}/**/*",
    "**/*{yyyymm}/{day}.*",
    "**/*{yyyymm}*",
    "**/*{year}{sep}{month-name}*",
    "**/*{month-name}{sep}{year}*",
    "**/*{year}*/**/*{month-name}*",
    "**/{year}/{mm}.*",
    "**/{year}/{mm}-*",
    "**/{year}/{mm}_*",
    "**/{year}/{month}/*",
    "**/*{yyyymm}*/*",
)


@dataclass(frozen=True, slots=True)
class Dated:
    """The date that a path states, and the form in which it does."""

    date: PartialDate
    form: str


def read_path(path: str) -> Dated | None:
    """The date that a path states in the first of FORMS that fits it; None for no date, or 30 February."""
    if not any(character.isdigit() for character in path):
        return None
    for pattern in _patterns():
        if pattern.covers(path):
            date = pattern.read(path)
            return Dated(date, pattern.text) if date else None
    return None


@cache
def _patterns() -> tuple[Pattern, ...]:
    return tuple(read_pattern(form) for form in FORMS)
