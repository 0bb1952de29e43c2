"""Sets of days as rules name them: weekdays, dates of each year or of one, holidays, and intervals between dates."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from minutebook.dates import MONTHS, wrong_value
from minutebook.holiday_calendars import holidays_of, is_known
from minutebook.records.fields import Model, String, Written
from minutebook.rule_words import Weekday

DAY_AND_MONTH = re.compile(r"(\d{1,2}) +([a-z]+)(?: +(\d{4}))?", re.IGNORECASE)
DAY_IN_SCHEMA = r"^(\d{1,2} +[A-Za-z]+( +\d{4})?|\d{4}-\d\d-\d\d)$"
LEAP_YEAR = 2024
WEEKDAYS = tuple(Weekday)


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day of every year, or of one where `year` is given. 29 February is, in other years, the last of the month."""

    month: int
    day: int
    year: int | None = None

    def __str__(self) -> str:
        words = f"{self.day} {MONTHS[self.month - 1]}"
        return f"{words} {self.year}" if self.year else words

    def in_year(self, year: int) -> date:
        if self.year:
            year = self.year
        day = 28 if (self.month, self.day) == (2, 29) and not _is_leap(year) else self.day
        return date(year, self.month, day)

    @classmethod
    def parse(cls, value: object) -> "DayOfYear":
        """Read `17 December`, `17 December 2025` or `2025-12-17`. Raises PydanticCustomError of type `wrong_value`."""
        if isinstance(value, DayOfYear):
            return value
        if isinstance(value, date) and not isinstance(value, datetime):
            return cls(value.month, value.day, value.year)
        text = value.strip() if isinstance(value, str) else ""
        try:
            if match := DAY_AND_MONTH.fullmatch(text):
                found = cls(_month(match[2]), int(match[1]), int(match[3]) if match[3] else None)
                date(found.year or LEAP_YEAR, found.month, found.day)
                return found
            whole = date.fromisoformat(text)
        except ValueError:
            raise wrong_value("a day such as 17 December (of every year) or 2025-12-17", value) from None
        return cls(whole.month, whole.day, whole.year)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": DAY_IN_SCHEMA}


class Interval(Model):
    """Days from one to another, both of them included; of every year where no year is given."""

    name: String | None = None
    """What it is called: winter break."""
    from_: DayOfYear
    """The first day."""
    until: DayOfYear
    """The last day; where it is earlier in the year than the first, it is that of the next year."""

    @model_validator(mode="after")
    def _fits(self) -> "Interval":
        if bool(self.from_.year) != bool(self.until.year):
            raise wrong_value("an interval with a year at both ends or at none", str(self.until))
        if self.from_.year and self.until.in_year(1) < self.from_.in_year(1):
            raise wrong_value("an interval that ends after it begins", str(self.until))
        return self

    @property
    def words(self) -> str:
        return self.name or f"{self.from_} to {self.until}"

    def holds(self, day: date) -> bool:
        first, last = self.from_.in_year(day.year), self.until.in_year(day.year)
        return first <= day <= last if first <= last else day >= first or day <= last


def _calendar(value: object) -> str:
    text = value.strip().upper() if isinstance(value, str) else ""
    if not text or not is_known(text):
        raise wrong_value(
            "the ISO code of a country whose holidays are known, such as US, or of a part of it, such as GB-ENG", value
        )
    return text


def _list(value: object) -> object:
    return value if isinstance(value, list | tuple) else (value,)


def _one_or_more(one: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [one, {"type": "array", "items": one}]}


Calendar = Annotated[
    str, BeforeValidator(_calendar), WithJsonSchema({"type": "string"}), Written("ISO code: `US`, `GB-ENG`")
]
Weekdays = Annotated[
    tuple[Weekday, ...],
    BeforeValidator(_list),
    WithJsonSchema(_one_or_more({"enum": [*Weekday]})),
    Written("weekday, or a list of weekdays"),
]
DaysOfYear = Annotated[
    tuple[DayOfYear, ...],
    BeforeValidator(_list),
    WithJsonSchema(_one_or_more({"type": "string", "pattern": DAY_IN_SCHEMA})),
    Written("day, or a list of days"),
]


class Days(Model):
    """A set of days: those of any of its keys. A lone interval may be written as `from` and `until`."""

    weekdays: Weekdays = ()
    """Days of the week: sunday."""
    dates: DaysOfYear = ()
    """Single days: 24 December (of every year), or 2025-12-24."""
    holidays: Calendar | None = None
    """The public holidays of a country (US) or of a part of it (GB-ENG)."""
    intervals: tuple[Interval, ...] = ()
    """Days from one to another, both included."""

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, dict) and {"from", "until"} & value.keys():
            lone = {key: value[key] for key in ("name", "from", "until") if key in value}
            rest = {key: each for key, each in value.items() if key not in lone}
            return rest | {"intervals": [lone, *_list(rest.get("intervals", ()))]}  # type: ignore[misc]  # checked below
        return value

    @model_validator(mode="after")
    def _leaves_days(self) -> "Days":
        start = date(LEAP_YEAR, 1, 1)
        if all(self.name_of(start + timedelta(offset)) for offset in range(366)):
            raise wrong_value("days that leave others to count", "every day")
        return self

    def name_of(self, day: date) -> str:
        """What makes a day one of these: `Sunday`, `Christmas Day`, `winter break`; empty where it is none of them."""
        if day not in self._names:
            self._names[day] = self._find_name(day)
        return self._names[day]

    def _find_name(self, day: date) -> str:
        weekday = WEEKDAYS[day.weekday()]
        if weekday in self.weekdays:
            return weekday.capitalize()
        if self.holidays and (name := holidays_of(self.holidays, day.year).get(day)):
            return name
        if day in self._dates_in(day.year):
            return f"{day.day} {MONTHS[day.month - 1]}"
        return next((each.words for each in self.intervals if each.holds(day)), "")

    def _dates_in(self, year: int) -> frozenset[date]:
        if year not in self._dates_by_year:
            self._dates_by_year[year] = frozenset(each.in_year(year) for each in self.dates)
        return self._dates_by_year[year]

    @cached_property
    def _names(self) -> dict[date, str]:
        """What `name_of` found before: the same days are counted for one meeting after another."""
        return {}

    @cached_property
    def _dates_by_year(self) -> dict[int, frozenset[date]]:
        """What `_dates_in` found before: a long list is not gone through for every day that is counted."""
        return {}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        made: dict[str, Any] = handler.resolve_ref_schema(handler(schema))
        day = {"type": "string", "pattern": DAY_IN_SCHEMA}
        lone = {"name": {"type": "string"}, "from": day, "until": day}
        made["properties"] = {**made["properties"], **lone}
        return made


def _month(word: str) -> int:
    found = [number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(word.lower())]
    if len(word) < 3 or len(found) != 1:
        raise ValueError(word)
    return found[0]


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
