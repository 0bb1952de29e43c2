"""Who was at a meeting, as records write it: names with the times of coming and going, or numbers."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from pydantic import model_validator

from minutebook.dates import Clock, wrong_value
from minutebook.records.fields import Count, Flag, Model, Name, Names, String, read_count


class Attendee(Model):
    """One person at a meeting: a name, or a mapping with the times of coming and going."""

    name: Name
    """A person's id, or the name as minuted."""
    arrived: Clock | None = None
    """When the person came, if after the start."""
    left: Clock | None = None
    """When the person left, if before the end."""
    for_: String | None = None
    """The body, branch or union that the person was a delegate of, or the person stood in for."""
    role: String | None = None
    """What the person was there as: chair, secretary, delegate, observer."""

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: object, handler: Callable[[object], "Attendee"]) -> "Attendee":
        if isinstance(value, str):
            return _named(value)
        return handler(value if isinstance(value, Mapping) else {"name": value})

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


@lru_cache(maxsize=16384)
def _named(name: str) -> Attendee:
    """Who is given by name alone; the same people are at many meetings, so that each of them is held once."""
    return Attendee.model_validate({"name": name})


class Attendees(Model):
    """Written as a list of people, or as a number where only that is known (`about: true` beside it in `Attendance`)."""

    count: Count | None = None
    people: tuple[Attendee, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, list | tuple):
            return {"people": value}
        if isinstance(value, Mapping):
            return value
        if isinstance(value, int):
            return {"count": read_count(value)}
        raise wrong_value("a list of names, or a number", value)

    @property
    def size(self) -> int:
        return len(self.people) if self.count is None else self.count

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        one = {"anyOf": [{"type": "string"}, Attendee.model_json_schema(mode="validation") | {"title": "Attendee"}]}
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "array", "items": one}]}


class Attendance(Model):
    """Who was at a meeting; a list left out is not recorded."""

    present: Attendees | None = None
    """Members present, by name or as a number."""
    apologies: Names = ()
    """Members who sent apologies."""
    absent: Names = ()
    """Members absent without apologies."""
    in_attendance: Attendees | None = None
    """Others in the room who are not members: staff, guests."""
    observers: Attendees | None = None
    """Observers, by name or as a number."""
    about: Flag = False
    """Whether the numbers are estimates."""
    note: String | None = None
    """What else is known of who was there."""
