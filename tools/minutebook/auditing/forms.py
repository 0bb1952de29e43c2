"""The forms in which paths of minutes commonly state their dates, for where no pattern is given.

WHOLE_FORMS are tried first, then TURNED_FORMS, then FORMS, each in its order.
"""

import re
from dataclasses import dataclass

from minutebook.auditing.pattern import read_pattern
from minutebook.dates import PartialDate

WHOLE_FORMS = (
    "**/*{date}*",
    "**/*{year}{sep}{month-name}{sep}{day}*",
    "**/*{month-name}{sep}{day}{sep}{year}*",
    "**/*{day}{sep}{month-name}{sep}{year}*",
    "**/*{day}{sep}of{sep}{month-name}{sep}{year}*",
    "**/*{year}{sep}{mm}{sep}{month-name}{sep}{day}*",
)
# The same numbers may be either; which of them is only known where one is above 12.
TURNED_FORMS = ("**/*{day}{sep}{month}{sep}{year}*", "**/*{month}{sep}{day}{sep}{year}*")
FORMS = (
    "**/*{year}*/**/*{month-name}{sep}{day}*",
    "**/*{year}*/**/*{day}{sep}{month-name}*",
    "**/*{year}*/**/*{mm}-{dd}*",
    "**/*{year}*/**/*{mm}_{dd}*",
    "**/*{year}*/**/*{mm}.{dd}.*",
    "**/{year}/**/*{mm}-{day}.*",
    "**/{year}/**/{mm}{dd}*",
    "**/*{date}*/**/*",
    "**/{year}/{month}/{day}.*",
    "**/{year}/{month}/{dd}-*",
    "**/{year}/{month}/{dd}_*",
    "**/{year}/{mm}-*/{dd}-*",
    "**/{year}/{mm}-*/{dd}.*",
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


# A folder of an academic or financial year, in which nobody can tell the year of `august-3.md`.
TWO_YEARS = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}[-_](?:19|20)[0-9]{2}(?![0-9])[^/]*/")


@dataclass(frozen=True, slots=True)
class Dated:
    """The date that a path states, and the form in which it does."""

    date: PartialDate
    form: str


def read_path(path: str) -> Dated | None:
    """The date that a path states in the first form that fits it; None for no date, for 30 February, and for 08-03-2023."""
    if not any(character.isdigit() for character in path):
        return None
    whole = _first(WHOLE_FORMS, path)
    if whole:
        return whole[0]
    turned = _turned(path)
    if turned:
        return turned[0] if len({dated.date for dated in turned}) == 1 else None
    vague = None if TWO_YEARS.search(path) else _first(FORMS, path)
    return vague[0] if vague else None


def is_unclear(path: str) -> bool:
    """Whether a path has a date such as 08-03-2023, of which nobody can tell the day, or 2022-2023/august-3, the year."""
    if _first(WHOLE_FORMS, path):
        return False
    turned = _turned(path)
    return len({dated.date for dated in turned}) > 1 or bool(
        not turned and TWO_YEARS.search(path) and _first(FORMS, path)
    )


def _first(forms: tuple[str, ...], path: str) -> tuple[Dated | None] | None:
    """The date by the first of `forms` that fits, which is None where no calendar has it; None where no form fits."""
    for form in forms:
        pattern = read_pattern(form)
        if pattern.covers(path):
            date = pattern.read(path)
            return (Dated(date, form) if date else None,)
    return None


def _turned(path: str) -> tuple[Dated, ...]:
    dates = ((read_pattern(form).read(path), form) for form in TURNED_FORMS)
    return tuple(Dated(date, form) for date, form in dates if date)
