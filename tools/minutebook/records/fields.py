"""The types of values that many records share; each reads one YAML value and refuses others in plain words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema, model_validator

from minutebook.dates import Clock, Moment, PartialDate, wrong_value
from minutebook.words import CountedOf, Medium, Method, Position, ThresholdName

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WHOLE_SLUG = f"^{SLUG.pattern}$"
LONGEST_SLUG = 100
"""A slug becomes the name of a folder of the site; file systems allow names of 255 bytes, and endings are added."""
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
NO_CONTROL = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\x{fffe}\x{ffff}]*$"
FRACTION = re.compile(r"([1-9]\d{0,5})/([1-9]\d{0,5})|(\d{1,3}(?:\.\d+)?) ?%|(0?\.\d+|1|1\.0)")


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
        object.__setattr__(self, "__pydantic_fields_set__", _once(frozenset(self.__pydantic_fields_set__)))


@lru_cache(maxsize=4096)
def _once(keys: frozenset[str]) -> set[str]:
    return set(keys)


def expected_text(kind: str, pattern: str) -> str | None:
    """What was expected where pydantic refuses a text, by the type of its error and the pattern; None for other types."""
    if kind == "string_type":
        return "text; put it in quotation marks if it looks like a number or a date"
    if kind == "string_too_short":
        return "text; leave the key out if nothing is known"
    if kind == "string_too_long":
        return f"a short id of at most {LONGEST_SLUG} letters"
    if pattern == WHOLE_SLUG:
        return "a short id of small letters, digits and hyphens, such as national-committee"
    return "text without control characters" if kind in ("string_pattern_mismatch", "string_unicode") else None


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise wrong_value("a whole number, 0 or more", value)
    if value >= 10**12:
        raise wrong_value("a number of at most twelve digits", value)
    return value


def _positive(value: object) -> int:
    count = _count(value)
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
_TEXT = StringConstraints(strict=True, strip_whitespace=True, min_length=1, pattern=NO_CONTROL)
_SLUG = StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=LONGEST_SLUG, pattern=WHOLE_SLUG)
_SLUG_SCHEMA = {"type": "string", "pattern": WHOLE_SLUG, "maxLength": LONGEST_SLUG}
String = Annotated[str, _TEXT, WithJsonSchema({"type": "string"}), Written("text")]
Slug = Annotated[str, _SLUG, WithJsonSchema(_SLUG_SCHEMA), Written("short id")]
Count = Annotated[
    int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 0}), Written("whole number")
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

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, Mapping):
            return value
        if isinstance(value, int):
            return {"count": _count(value)}
        if isinstance(value, list | tuple):
            return {"names": value}
        raise wrong_value("a number, or a list of names", value)

    @property
    def size(self) -> int:
        return len(self.names) if self.count is None else self.count

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        names = {"type": "array", "items": {"type": "string"}}
        return {"anyOf": [{"type": "integer", "minimum": 0}, names]}


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

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, Mapping):
            return value
        return {"name": value}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


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
            return {"count": _count(value)}
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


def _fraction(value: object) -> str:
    text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    match = FRACTION.fullmatch(text)
    try:
        size = fraction_of(text) if match else Fraction(0)
    except (ValueError, ZeroDivisionError):
        size = Fraction(0)
    if not 0 < size <= 1:
        raise wrong_value("a fraction above 0 and at most 1, such as 2/3 or 60%", value)
    return text


@lru_cache
def fraction_of(text: str) -> Fraction:
    """`2/3`, `60%` or `0.6` as an exact fraction."""
    text = text.strip()
    return Fraction(text[:-1].strip()) / 100 if text.endswith("%") else Fraction(text)


Share = Annotated[str, BeforeValidator(_fraction), WithJsonSchema({"type": ["string", "number"]}), Written("fraction")]

NAMED_THRESHOLDS: dict[ThresholdName, tuple[str, CountedOf, bool]] = {
    ThresholdName.SIMPLE_MAJORITY: ("1/2", CountedOf.CAST, True),
    ThresholdName.ABSOLUTE_MAJORITY: ("1/2", CountedOf.ALL_MEMBERS, True),
    ThresholdName.TWO_THIRDS: ("2/3", CountedOf.CAST, False),
    ThresholdName.THREE_QUARTERS: ("3/4", CountedOf.CAST, False),
    ThresholdName.UNANIMOUS: ("1", CountedOf.CAST, False),
}


class Threshold(Model):
    """How many must be in favour: a name such as `simple-majority`, or a fraction of something."""

    fraction: Share
    """The fraction in favour that is needed: 2/3, 60% or 0.6."""
    of: CountedOf = CountedOf.CAST
    """What the fraction is of. `cast` is for and against; abstentions are not cast."""
    strict: Flag = False
    """Whether it must be more than the fraction, not just reach it."""

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, Mapping):
            return value
        if isinstance(value, str) and value in NAMED_THRESHOLDS:
            fraction, of, strict = NAMED_THRESHOLDS[ThresholdName(value)]
            return {"fraction": fraction, "of": of, "strict": strict}
        names = ", ".join(NAMED_THRESHOLDS)
        raise wrong_value(f"one of {names}, or a mapping such as {{fraction: 2/3, of: cast}}", value)

    @property
    def size(self) -> Fraction:
        return fraction_of(self.fraction)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"anyOf": [{"enum": [name.value for name in NAMED_THRESHOLDS]}, handler(schema)]}


class CastingVote(Model):
    """A casting vote: who gave it, and which way."""

    by: Name | None = None
    """Who gave it."""
    position: Position
    """Which way it was given."""


class Tally(Model):
    """A vote: how it was taken and what it came to. Each position is a number or a list of names (then it is a roll)."""

    method: Method | None = None
    """How the vote was taken."""
    for_: CountOrNames | None = None
    """In favour: a number, or the names."""
    against: CountOrNames | None = None
    """Against: a number, or the names."""
    abstain: CountOrNames | None = None
    """Abstentions: a number, or the names."""
    present_not_voting: CountOrNames | None = None
    """Present who took no part: a number, or the names."""
    absent: CountOrNames | None = None
    """Entitled and absent: a number, or the names."""
    excused: CountOrNames | None = None
    """Absent with leave: a number, or the names."""
    recused: CountOrNames | None = None
    """Stood aside because of an interest: a number, or the names."""
    paired: CountOrNames | None = None
    """Paired with somebody of the other side, so that neither votes."""
    roll: dict[Position, Names] = Field(default_factory=dict)
    """Who voted how, by position, beside counts given as numbers."""
    entitled: Count | None = None
    """How many could vote."""
    present: Count | None = None
    """How many were present when the vote was taken."""
    counts: Count | None = None
    """How many times the vote was counted."""
    threshold: Threshold | None = None
    """What was needed to carry; a simple majority of votes cast where nothing is said."""
    casting_vote: CastingVote | None = None
    """The vote by which whoever presided broke a tie."""
    spoilt: Count | None = None
    """Ballots that could not be counted."""
    turnout: Share | None = None
    """The share of those entitled who took part, where only that is published: 40%."""
    discrepancy: String | None = None
    """Why the roll and the counts differ, or the counts and those present, where the record says so."""
    note: String | None = None
    """What else the record says of the vote."""

    def side(self, position: Position) -> CountOrNames | None:
        """The value written for one position, outside `roll`."""
        value: CountOrNames | None = getattr(self, SIDES[position])
        return value


SIDES = {position: position.value.replace("-", "_") for position in Position} | {Position.FOR: "for_"}


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
