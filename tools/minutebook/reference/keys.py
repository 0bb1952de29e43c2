"""Lists of keys: for each field of a type its key, its meaning, and what may be written for it."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from minutebook.dates import Clock, Moment, PartialDate
from minutebook.periods import Period
from minutebook.records.fields import CountOrNames, Model, Written
from minutebook.records.parameters.days import DayOfYear
from minutebook.records.parameters.parameters import Parameters
from minutebook.records.presence import Attendees

WRITTEN: dict[type, str] = {
    PartialDate: "date",
    Clock: "time of day",
    Moment: "moment",
    Period: "length of time",
    DayOfYear: "day",
    Parameters: "parameters",
    CountOrNames: "whole number, or a list of names",
    Attendees: "whole number, or a list of [attendees](#part-attendee)",
    str: "text",
}


def render_keys(model: type[Model], without: tuple[type[Model], ...] = ()) -> str:
    """A list of the keys of a type, but for those that the types `without` have; empty where none is left."""
    left_out = {name for other in without for name in other.model_fields}
    fields = ((name, info) for name, info in model.model_fields.items() if name not in left_out)
    return "".join(f"- {_key(name, info)} {info.description} *Holds:* {_may_hold(info)}.\n" for name, info in fields)


def parts_within(models: Iterable[type[Model]]) -> tuple[type[Model], ...]:
    """Every type that stands inside the values of these, by name."""
    found: set[type[Model]] = set()
    waiting = list(models)
    while waiting:
        inner = {part for info in waiting.pop().model_fields.values() for part in _models_in(info.annotation)} - found
        found |= inner
        waiting += inner
    return tuple(sorted(found - WRITTEN.keys(), key=lambda part: part.__name__))


def part_title(model: type[Model]) -> str:
    """`CastingVote` as `Part: casting vote`."""
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in model.__name__)
    return f"Part:{words}"


def anchor(title: str) -> str:
    """The fragment that MkDocs gives a heading of plain words."""
    return title.lower().replace(":", "").replace(" ", "-")


def _key(name: str, info: FieldInfo) -> str:
    return f"`{info.alias or name}`" + (" (required):" if info.is_required() else ":")


def _may_hold(info: FieldInfo) -> str:
    written = _written(info.annotation, info.metadata)
    if isinstance(info.default, StrEnum):
        return f"{written}; `{info.default}` where nothing is said"
    return written


def _written(annotation: Any, metadata: Iterable[object] = ()) -> str:
    words = [note.words for note in metadata if isinstance(note, Written)]
    if words:
        return words[-1]
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _written(inner[0], inner[1:])
    if origin in (Union, UnionType):
        return ", or ".join(_written(part) for part in inner if part is not type(None))
    if origin is tuple:
        return f"list: {_written(inner[0])}"
    if origin is dict:
        return f"mapping of {_written(inner[0])} to {_written(inner[1])}"
    return _written_type(annotation)


def _written_type(kind: Any) -> str:
    if kind in WRITTEN:
        return WRITTEN[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "one of " + ", ".join(f"`{word}`" for word in kind)
    if isinstance(kind, type) and issubclass(kind, Model):
        title = part_title(kind)
        return f"[{title.removeprefix('Part: ')}](#{anchor(title)})"
    return "any value"


def _models_in(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
