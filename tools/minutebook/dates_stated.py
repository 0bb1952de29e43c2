"""Every date, moment and time of day that a record or entry states, with the keys that lead to it."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from minutebook.dates import Clock, Moment, PartialDate
from minutebook.reading.yaml import Key
from minutebook.records.fields import Model

Keys = tuple[Key, ...]
Stated = PartialDate | Moment | Clock


def dates_stated(model: Model) -> Iterator[tuple[Keys, PartialDate]]:
    """The dates in the front matter of a record or in an entry, those of moments too."""
    for keys, value in _stated(model, (PartialDate, Moment), ()):
        if not isinstance(value, Clock):
            yield keys, value.date if isinstance(value, Moment) else value


def moments_stated(model: Model) -> Iterator[tuple[Keys, Moment]]:
    """The moments in the front matter of a record or in an entry."""
    for keys, value in _stated(model, (Moment,), ()):
        if isinstance(value, Moment):
            yield keys, value


def clocks_stated(model: Model) -> Iterator[tuple[Keys, Clock]]:
    """The times of day in the front matter of a record, each without the day that it is of."""
    for keys, value in _stated(model, (Clock,), ()):
        if isinstance(value, Clock):
            yield tuple(key for key in keys if key != "people"), value  # those of a list stand in it, under no key
    for number, clock in vars(model).get("item_times", {}).items():
        yield ("item-times", number), clock


def _stated(model: Model, kinds: tuple[type, ...], keys: Keys) -> Iterator[tuple[Keys, Stated]]:
    values = vars(model)
    for name in _fields_with(kinds, type(model)):
        if values[name]:
            yield from _stated_in(values[name], kinds, (*keys, name.rstrip("_").replace("_", "-")))


def _stated_in(value: object, kinds: tuple[type, ...], keys: Keys) -> Iterator[tuple[Keys, Stated]]:
    if isinstance(value, Stated):
        yield keys, value
    elif isinstance(value, Model):
        yield from _stated(value, kinds, keys)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _stated_in(part, kinds, (*keys, index))


@cache
def _fields_with(kinds: tuple[type, ...], model: type[Model]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if _may_hold(kinds, field.annotation))


def _may_hold(kinds: tuple[type, ...], annotation: Any) -> bool:
    if annotation in kinds:
        return True
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return bool(_fields_with(kinds, annotation))
    return any(_may_hold(kinds, part) for part in getattr(annotation, "__args__", ()))
