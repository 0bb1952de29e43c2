"""What options may say, and what to ask the operator at a terminal where they do not; elsewhere that is a mistake of use."""

import sys
from collections.abc import Iterable
from datetime import date
from typing import Any
from zoneinfo import available_timezones

import click
from pydantic_core import PydanticCustomError

from minutebook.dates import Clock, PartialDate
from minutebook.quoting import closest

LONGEST_NUMBER = 10


class Day(click.ParamType):  # type: ignore[type-arg]  # not generic in click 8.1
    """A whole date; `today` is understood."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PartialDate:
        if value == "today":
            return PartialDate.of(today())
        try:
            day = PartialDate.parse(value)
        except PydanticCustomError as error:
            self.fail(f"“{value}” is not a date; {error.message()}.", param, ctx)
        if not day.is_exact:
            self.fail(f"“{value}” has no day; give a date such as 2026-03-03.", param, ctx)
        return day


class TimeOfDay(click.ParamType):  # type: ignore[type-arg]  # not generic in click 8.1
    """A time of day."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Clock:
        try:
            return Clock.parse(value)
        except PydanticCustomError as error:
            self.fail(f"“{value}” is not a time; {error.message()}.", param, ctx)


class TimeZone(click.ParamType):  # type: ignore[type-arg]  # not generic in click 8.1
    """A time zone by its IANA name; a city alone is told the whole name."""

    name = "time zone"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        zones = sorted(available_timezones())
        if value not in zones:
            city = f"/{'_'.join(str(value).split())}".lower()
            near = next((zone for zone in zones if zone.lower().endswith(city)), "Europe/London")
            self.fail(f"“{value}” is not a time zone; give its IANA name, such as {near}.", param, ctx)
        return str(value)


class OneOf(click.Choice):  # type: ignore[type-arg]  # not generic in click 8.1
    """One of some words; a misspelt one is told the likely one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        known = list(map(str, self.choices))
        if value not in known:
            near = closest(str(value), known)
            self.fail(f"“{value}” is none of {', '.join(known)}.{f' Did you mean {near}?' if near else ''}", param, ctx)
        return str(value)


class Whole(click.ParamType):  # type: ignore[type-arg]  # not generic in click 8.1
    """A whole number that is not less than `least`."""

    name = "number"

    def __init__(self, least: int) -> None:
        self._least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value).strip()
        if not (text.isascii() and text.isdecimal() and len(text) < LONGEST_NUMBER and int(text) >= self._least):
            self.fail(f"“{value}” is not a whole number, {self._least} or more.", param, ctx)
        return int(text)


def listed(about: str, known: Iterable[str]) -> str:
    """The help of an option that takes one of many words: too many to stand beside its name."""
    return f"{about}: {', '.join(known)}."


def expect_order(since: PartialDate | None, until: PartialDate | None) -> None:
    """Raises UsageError where days were asked for of which none lies between."""
    if since and until and since.first > until.last:
        raise click.UsageError(f"No day lies between --since {since} and --until {until}; the earlier one goes first.")


def today() -> date:
    """The day on the operator's clock."""
    return date.today()  # noqa: DTZ011  (a secretary's day is the local one)


def ask(option: str, question: str, default: str | None = None, kind: Any = None) -> Any:
    """The operator's answer. Raises UsageError where there is nobody to ask: `option` is the one to give instead."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"Missing option {option}.")
    while True:
        answer = click.prompt(question, default=default, type=kind, err=True)
        if not isinstance(answer, str) or answer.strip():
            return answer


def words(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """An option's words on one line. Raises BadParameter where it is given and empty."""
    if value is not None and not value.strip():
        raise click.BadParameter("it is empty.", context, parameter)
    return " ".join(value.split()) if value else value
