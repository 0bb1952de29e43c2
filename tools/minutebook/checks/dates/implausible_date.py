"""A year is far from any that minutes are kept of.

What: years in dates lie between 1600 and 2200.

Why: a year outside is nearly always a slip of the keyboard, and stretches every timeline that it is on.

Bad:
    date: 1206-03-01

Good:
    date: 2016-03-01
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import Moment, PartialDate
from minutebook.diagnostics import Remark, Severity
from minutebook.reading.yaml import Key
from minutebook.records.fields import Model

SEVERITY = Severity.WARNING
FIRST, LAST = 1600, 2200


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for keys, date in _dates(record.front, ()):
            if not FIRST <= date.year <= LAST:
                yield Remark(record.locate(*keys), *_words(date))
        for entry in record.entries:
            for keys, date in _dates(entry.facts, ()):
                if not FIRST <= date.year <= LAST:
                    yield Remark(entry.locate(*keys), *_words(date))


def _dates(model: Model, keys: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], PartialDate]]:
    for name, value in vars(model).items():
        if isinstance(value, PartialDate | Moment | Model | tuple):
            yield from _dates_in(value, (*keys, name.rstrip("_").replace("_", "-")))


def _dates_in(
    value: PartialDate | Moment | Model | tuple[object, ...], keys: tuple[Key, ...]
) -> Iterator[tuple[tuple[Key, ...], PartialDate]]:
    if isinstance(value, PartialDate):
        yield keys, value
    elif isinstance(value, Moment):
        yield keys, value.date
    elif isinstance(value, Model):
        yield from _dates(value, keys)
    elif value and isinstance(value[0], Model):
        for index, part in enumerate(value):
            if isinstance(part, Model):
                yield from _dates(part, (*keys, index))


def _words(date: PartialDate) -> tuple[str, str]:
    return f"The date {date} is centuries from any that minutes are kept of.", "Correct it if a digit slipped."
