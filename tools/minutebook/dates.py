"""Dates and moments as records state them, to the precision that is known (ISO 8601, reduced precision allowed)."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?")
MOMENT = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ]([^+Z-]+)(Z|[+-]\d\d:?\d\d)?)?")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip

FIRST_DAY = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, or a month or year whose days are not known (`month` or `day` is 0). Sorts by its parts, unknown first."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    @property
    def is_exact(self) -> bool:
        return self.day > 0

    @property
    def first(self) -> date:
        """The first day that this may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that this may be."""
        if self.day:
            return date(self.year, self.month, self.day)
        if self.month in (0, 12):
            return date(self.year, 12, 31)
        return date(self.year, self.month + 1, 1) - timedelta(days=1)

    @property
    def words(self) -> str:
        """As a reader sees it: `3 December 2016`, `February 2016`, `2016`."""
        if self.day:
            return f"{self.day} {MONTHS[self.month - 1]} {self.year}"
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else str(self.year)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, value: object) -> "PartialDate":
        """Read `2016-12-03`, `2016-12` or `2016` (as YAML values: a date, a string or an integer).

        Raises PydanticCustomError of type `wrong_value`, whose context has `expected` and `value`.
        """
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, date) and not isinstance(value, datetime):
            return cls.of(value)
        text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
        try:
            found = _read_date(text)
        except ValueError:
            raise wrong_value("a date that exists in the calendar", value) from None
        if found is None:
            raise wrong_value("a date such as 2016-12-03 (or 2016-12 where the day is not known)", value)
        return found

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        year = {"type": "integer", "minimum": 1, "maximum": 9999}
        return {"anyOf": [{"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}, year]}


@dataclass(frozen=True, slots=True, order=True)
class Clock:
    """A time of day in the organisation's time zone, to the minute or second."""

    hour: int
    minute: int
    second: int = 0

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}" + (f":{self.second:02}" if self.second else "")

    @property
    def time(self) -> time:
        return time(self.hour, self.minute, self.second)

    @classmethod
    def parse(cls, value: object) -> "Clock":
        """Read `11:00`. Raises PydanticCustomError of type `wrong_value`."""
        if isinstance(value, Clock):
            return value
        found = _read_clock(value) if isinstance(value, str) else None
        if found is None:
            raise wrong_value("a time of day from 00:00 to 23:59, such as 19:30", value)
        return found

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A date with the time of day where it is known, and the offset from UTC where the record gives one."""

    date: PartialDate
    clock: Clock | None = None
    offset: timedelta | None = None

    def __str__(self) -> str:
        text = f"{self.date} {self.clock}" if self.clock else str(self.date)
        if self.offset is None:
            return text
        return text + datetime(2000, 1, 1, tzinfo=timezone(self.offset)).isoformat()[-6:]

    @property
    def words(self) -> str:
        return f"{self.date.words}, {self.clock}" if self.clock else self.date.words

    def span(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """The first and last instant that this may be, in UTC-aware datetimes; `zone` where no offset is given.

        A time that clocks showed twice, or passed over, on the day on which they were changed may be two.
        """
        zone = timezone(self.offset) if self.offset is not None else zone
        if self.clock:
            instant = datetime.combine(self.date.first, self.clock.time, zone)
            other = instant.replace(fold=1)
            return (instant, other) if _of_world(instant) <= _of_world(other) else (other, instant)
        return (
            datetime.combine(self.date.first, time.min, zone),
            datetime.combine(self.date.last, time(23, 59, 59), zone),
        )

    @classmethod
    def parse(cls, value: object) -> "Moment":
        """Read `2017-01-10 19:39`, with or without an offset, or a date alone. Raises type `wrong_value`."""
        if isinstance(value, Moment):
            return value
        if isinstance(value, datetime):
            clock = Clock(value.hour, value.minute, value.second)
            return cls(PartialDate.of(value.date()), clock, value.utcoffset())
        match = MOMENT.fullmatch(value.strip()) if isinstance(value, str) else None
        if not match or not match[2]:
            return cls(PartialDate.parse(value))
        day = PartialDate.parse(match[1])
        if not day.is_exact:
            raise wrong_value("a whole date before the time, such as 2017-01-10 19:39", value)
        if not MINYEAR < day.year < MAXYEAR:  # in another time zone it could be a year that no calendar has
            raise wrong_value("a time within the years 2 to 9998", value)
        return cls(day, Clock.parse(match[2]), _offset(match[3]))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        pattern = r"^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?)?)?$"
        return {"anyOf": [{"type": "string", "pattern": pattern}, {"type": "integer"}]}


def is_certainly_before(first: Moment, second: Moment, zone: tzinfo) -> bool:
    """Whether every instant that `first` may be lies before every instant that `second` may be."""
    return _of_world(first.span(zone)[1]) < _of_world(second.span(zone)[0])


def _of_world(instant: datetime) -> timedelta:
    """What instants are ordered by: those of one zone Python orders by the clock on the wall, which is not always their order."""
    return instant.replace(tzinfo=UTC) - FIRST_DAY - (instant.utcoffset() or timedelta())


def wrong_value(expected: str, value: object) -> PydanticCustomError:
    """The error that our own field types raise; the check `wrong-value` puts it into words."""
    return PydanticCustomError("wrong_value", "expected {expected}", {"expected": expected, "value": value})


@lru_cache(maxsize=16384)
def _read_date(text: str) -> PartialDate | None:
    """The date that a text states, None where it is none; records state the same ones again and again. Raises ValueError
    where no calendar has it.
    """
    match = DATE.fullmatch(text.strip())
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    date(year, month or (0 if match[2] else 1), day or (0 if match[3] else 1))
    return PartialDate(year, month, day)


@lru_cache(maxsize=2048)
def _read_clock(text: str) -> Clock | None:
    match = CLOCK.fullmatch(text.strip())
    return Clock(*(int(part or 0) for part in match.groups())) if match else None


def _offset(text: str | None) -> timedelta | None:
    if not text:
        return None
    if text == "Z":
        return timedelta()
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 14 or minutes > 59:
        raise wrong_value("an offset from UTC such as +01:00", text)
    size = timedelta(hours=hours, minutes=minutes)
    return -size if text[0] == "-" else size
