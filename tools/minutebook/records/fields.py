"""The types of values that many records share; each reads one YAML value and refuses others in plain words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema, model_validator

from minutebook.dates import Moment, PartialDate, wrong_value
from minutebook.words import Medium

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WHOLE_SLUG = f"^{SLUG.pattern}$"
LONGEST_SLUG = 100
"""A slug becomes the name of a folder of the site; file systems allow names of 255 bytes, and endings are added."""
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\x{fffe}\x{ffff}"
_UNSEEN = r"\s\p{Cf}\p{Z}\x{2800}\x{3164}\x{115f}\x{1160}\x{ffa0}"
"""Spaces, marks of direction and joining, and the letters of Korean and Braille that show nothing: a title of them is none."""
SEEN = rf"^[{_UNSEEN}]*[^{_CONTROL}{_UNSEEN}][^{_CONTROL}]*$"
SEEN_TEXT = "text that can be seen, without control characters"


@dataclass(frozen=True, slots=True)
class Written:
    """How the manual says what may be written for a value of a type."""

    words: str


class Model(BaseModel):
    """Frozen; keys are written with hyphens (`present-not-voting`); keys that no field has are refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
        use_attribute_docstrings=True,
    )

    def model_post_init(self, context: object) -> None:
        """Most statements of a kind state the same keys, so that these are held once: a set takes more than what it names."""
        keys = self.__pydantic_fields_set__
        _set_keys(self, _KEYS.setdefault(frozenset(keys), keys))


_KEYS: dict[frozenset[str], set[str]] = {}
_set_keys = BaseModel.__dict__["__pydantic_fields_set__"].__set__
"""Sets them where they are kept; by way of `object.__setattr__` that takes four times as long."""


def expected_text(kind: str, pattern: str) -> str | None:
    """What was expected where pydantic refuses a text, by the type of its error and the pattern; None for other types."""
    if kind == "string_type":
        return "text; put it in quotation marks if it looks like a number or a date"
    if kind == "string_too_short":
        return "text; leave the key out if nothing is known"
    if kind == "string_too_long":
        return f"a short id of at most {LONGEST_SLUG} letters"
    if pattern == WHOLE_SLUG:
        return "a short id of small letters from a to z, digits and hyphens, such as national-committee"
    return SEEN_TEXT if kind in ("string_pattern_mismatch", "string_unicode") else None


def read_count(value: object) -> int:
    """A number of people or votes as it is written. Raises a PydanticCustomError for what is none."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise wrong_value("a whole number, 0 or more", value)
    if value >= 10**12:
        raise wrong_value("a number of at most twelve digits", value)
    return value


def _positive(value: object) -> int:
    count = read_count(value)
    if count == 0:
        raise wrong_value("a whole number, 1 or more", value)
    return count


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise wrong_value("true or false", value)
    return value


def _list(value: object) -> object:
    """A lone value stands for a list of one."""
    return value if isinstance(value, list | tuple) else (value,)


# Texts are tested by pydantic's own code: there are hundreds of thousands in a large archive. `expected_text` has the words.
_TEXT = StringConstraints(strict=True, strip_whitespace=True, min_length=1, pattern=SEEN)
_SLUG = StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=LONGEST_SLUG, pattern=WHOLE_SLUG)
_SLUG_SCHEMA = {"type": "string", "pattern": WHOLE_SLUG, "maxLength": LONGEST_SLUG}
String = Annotated[str, _TEXT, WithJsonSchema({"type": "string"}), Written("text")]
Slug = Annotated[str, _SLUG, WithJsonSchema(_SLUG_SCHEMA), Written("short id")]
Count = Annotated[
    int, BeforeValidator(read_count), WithJsonSchema({"type": "integer", "minimum": 0}), Written("whole number")
]
Flag = Annotated[bool, BeforeValidator(_flag), Written("`true` or `false`")]
Name = Annotated[String, Written("name")]
"""A person's id, or the name as minuted."""
Reference = Annotated[String, Written("reference")]
"""A record's id, or `RECORD#entry`, or `#entry` within the same record."""

_ONE_OR_MORE: dict[str, Any] = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
Strings = Annotated[
    tuple[String, ...], BeforeValidator(_list), WithJsonSchema(_ONE_OR_MORE), Written("text, or a list of texts")
]
Names = Annotated[
    tuple[Name, ...], BeforeValidator(_list), WithJsonSchema(_ONE_OR_MORE), Written("name, or a list of names")
]
References = Annotated[
    tuple[Reference, ...],
    BeforeValidator(_list),
    WithJsonSchema(_ONE_OR_MORE),
    Written("reference, or a list of references"),
]
ItemNumber = Annotated[
    str, BeforeValidator(lambda value: str(value) if type(value) is int else value), _TEXT, WithJsonSchema({"type": "string"}),
    Written("number of an item"),
]  # fmt: skip
Positive = Annotated[
    int, BeforeValidator(_positive), WithJsonSchema({"type": "integer", "minimum": 1}), Written("whole number above 0")
]
Slugs = Annotated[
    tuple[Slug, ...],
    BeforeValidator(_list),
    WithJsonSchema({"anyOf": [_SLUG_SCHEMA, {"type": "array", "items": _SLUG_SCHEMA}]}),
    Written("short id, or a list of short ids"),
]


class CountOrNames(Model):
    """Written as a number (`29`) or as a list of names; `count` is None where names are given, and the other way round."""

    count: Count | None = None
    names: Names = ()

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: object, handler: Callable[[object], "CountOrNames"]) -> "CountOrNames":
        if isinstance(value, int):
            return _counted(read_count(value))
        if isinstance(value, list | tuple):
            return handler({"names": value})
        if isinstance(value, Mapping):
            return handler(value)
        raise wrong_value("a number, or a list of names", value)

    @property
    def size(self) -> int:
        return len(self.names) if self.count is None else self.count

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        names = {"type": "array", "items": {"type": "string"}}
        return {"anyOf": [{"type": "integer", "minimum": 0}, names]}


@lru_cache(maxsize=1024)
def _counted(count: int) -> CountOrNames:
    """Most votes come to small numbers, so that each of these is held once."""
    return CountOrNames.model_validate({"count": count})


class Called(Model):
    """How and when a meeting was called."""

    at: Moment | None = None
    """When notice was given."""
    by: Names = ()
    """Who called it."""
    notice: String | None = None
    """The notice as the record states it, such as `19 hours`."""
    medium: Medium | None = None
    """How notice was given."""


class Withholding(Model):
    """Why a record is not public, by whose authority and until when."""

    reason: String | None = None
    """Why it is withheld: personal data, a contract under negotiation."""
    authority: Reference | None = None
    """The decision or rule by which it is withheld."""
    until: PartialDate | None = None
    """When it becomes public."""


class Approval(Model):
    """Where and when minutes were approved."""

    meeting: Reference | None = None
    """The meeting that approved them: the id of its folder or of its minutes."""
    date: PartialDate | None = None
    """The day of the approval."""
