"""A year is far from any that minutes are kept of.

What: years in dates lie between 1600 and 2200.

Why: a year outside is nearly always a slip of the keyboard, and stretches every timeline that it is on.

Bad:
    date: 1206-03-01

Good:
    date: 2016-03-01
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from minutebook.archive import Archive
from minutebook.dates import Moment, PartialDate
from minutebook.diagnostics import Remark, Severity
from minutebook.reading.yaml import Key
from minutebook.records.fields import Model

SEVERITY = Severity.WARNING
FIRST, LAST = 1600, 2200


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Model):
        for keys, date in _dates(fact.facts, ()):
            if not FIRST <= date.year <= LAST:
                yield Remark(
                    fact.locate(*keys),
                    f"The date {date} is centuries from any that minutes are kept of.",
                    "Correct it if a digit slipped.",
                )


def _dates(model: Model, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], PartialDate]]:
    values = vars(model)
    for name in _fields_with_dates(type(model)):
        yield from _dates_in(values[name], (*keys, name.rstrip("_").replace("_", "-")))


def _dates_in(value: object, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], PartialDate]]:
    if isinstance(value, PartialDate):
        yield keys, value
    elif isinstance(value, Moment):
        yield keys, value.date
    elif isinstance(value, Model):
        yield from _dates(value, keys)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _dates_in(part, (*keys, index))


@cache
def _fields_with_dates(model: type[Model]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if _may_hold_date(field.annotation))


def _may_hold_date(annotation: Any) -> bool:
    if annotation in (PartialDate, Moment):
        return True
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return bool(_fields_with_dates(annotation))
    return any(map(_may_hold_date, getattr(annotation, "__args__", ())))
