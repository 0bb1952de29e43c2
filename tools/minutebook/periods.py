"""Lengths of time as rules state them: `7 clear days`, `48 hours`, `6 months`."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from minutebook.dates import wrong_value

PERIOD = re.compile(r"(\d{1,5}|[a-z]+) +((?:clear |working |clear working )?[a-z]+)", re.IGNORECASE)
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MOST = 10_000
"""A longer time is a slip, and would lead out of the calendar."""


class Unit(StrEnum):
    """What a period is counted in. Clear days leave out the days at both ends."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    CLEAR_DAYS = "clear days"
    WORKING_DAYS = "working days"
    CLEAR_WORKING_DAYS = "clear working days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


CLEAR = frozenset({Unit.CLEAR_DAYS, Unit.CLEAR_WORKING_DAYS})
WORKING = frozenset({Unit.WORKING_DAYS, Unit.CLEAR_WORKING_DAYS})
LENGTHS = {
    Unit.MINUTES: timedelta(minutes=1),
    Unit.HOURS: timedelta(hours=1),
    Unit.DAYS: timedelta(days=1),
    Unit.WEEKS: timedelta(weeks=1),
}
"""The units that a stopwatch can measure."""
BY_STOPWATCH = frozenset({Unit.MINUTES, Unit.HOURS})
"""The units that only a stopwatch can measure."""


@dataclass(frozen=True, slots=True)
class Period:
    """A number of one unit. `7 clear days` and `1 week` are different periods, and have no order."""

    number: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.number} {self.unit[:-1] if self.number == 1 else self.unit}"

    @property
    def length(self) -> timedelta | None:
        """How long it is by the stopwatch; None where its unit is one of a calendar."""
        unit = LENGTHS.get(self.unit)
        return unit * self.number if unit else None

    @classmethod
    def parse(cls, value: object) -> "Period":
        """Read `7 clear days` or `two weeks`. Raises PydanticCustomError of type `wrong_value`."""
        if isinstance(value, Period):
            return value
        match = PERIOD.fullmatch(value.strip()) if isinstance(value, str) else None
        number = _number(match[1]) if match else None
        unit = _unit(match[2]) if match else None
        if number is None or unit is None or number > MOST:
            raise wrong_value("a length of time such as 48 hours, 7 clear days, 3 working days or 6 months", value)
        return cls(number, unit)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        units = "|".join(f"{unit[:-1]}s?" for unit in Unit)
        return {"type": "string", "pattern": rf"^(\d{{1,5}}|{'|'.join(NUMBERS)}) +({units})$"}


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    return NUMBERS.index(word.lower()) if word.lower() in NUMBERS else None


def _unit(words: str) -> Unit | None:
    plural = words.lower().removesuffix("s") + "s"
    return Unit(plural) if plural in set(Unit) else None
