"""A vote as records write it: how it was taken, what it came to, and what was needed."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from minutebook.dates import wrong_value
from minutebook.records.fields import Count, CountOrNames, Flag, Model, Name, Names, String, Written
from minutebook.words import CountedOf, Method, Position, ThresholdName

FRACTION = re.compile(r"([1-9]\d{0,5})/([1-9]\d{0,5})|(\d{1,3}(?:\.\d+)?) ?%|(0?\.\d+|1|1\.0)")


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
    weights: dict[Name, Count] = Field(default_factory=dict)
    """How many votes each of those named has, where it is not one: by cards or shares. Then all its numbers are of votes."""
    proxies: dict[Name, Name] = Field(default_factory=dict)
    """Whose vote somebody else cast, and who: `mary-major: jane-roe` where Jane Roe voted for Mary Major."""
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
