"""Lasting: how long it was from one moment to another, as a rule counts it, in numbers and in words."""

from dataclasses import dataclass
from datetime import timedelta

from minutebook.labels import plural
from minutebook.periods import BY_STOPWATCH, Unit
from minutebook.rules.clock.counting import Count
from minutebook.rules.clock.timed import Span

IN_DAYS = frozenset({Unit.DAYS, Unit.CLEAR_DAYS, Unit.WORKING_DAYS, Unit.CLEAR_WORKING_DAYS})


@dataclass(frozen=True, slots=True)
class Lasting:
    """The least and the most that it may have been: a number of a unit of days, or seconds.

    Seconds are told in hours where `unit` is hours, and in days and hours where it is None. Below 0, what should have come
    first came last.
    """

    low: int
    high: int
    unit: Unit | None

    @property
    def is_against(self) -> bool:
        """Whether it was surely the wrong way round."""
        return self.high < 0

    @property
    def is_none(self) -> bool:
        return self.low == self.high == 0

    @property
    def words(self) -> str:
        """`19 hours`, `5 clear days`, `between 3 and 33 days`; of what was the wrong way round, how long it was."""
        if self.is_against:
            return Lasting(-self.high, -self.low, self.unit).words
        if self.low == self.high:
            return in_words(self.low, self.unit)
        if self.low <= 0:
            return f"at most {in_words(self.high, self.unit)}"
        return f"between {in_words(self.low, self.unit)} and {in_words(self.high, self.unit)}"


def is_by_stopwatch(count: Count) -> bool:
    return count.by_stopwatch or count.period.unit in BY_STOPWATCH


def lasting_by_stopwatch(count: Count, start: Span, end: Span) -> Lasting:
    """In seconds, from `start` to `end` in the direction of the count."""
    ends = (end.first - start.last, end.last - start.first)
    low, high = sorted(int(each.total_seconds()) * count.step for each in ends)
    return Lasting(low, high, Unit.HOURS if count.period.unit in BY_STOPWATCH else None)


def lasting_in_days(count: Count, start: Span, end: Span) -> Lasting:
    """In the days that the rule counts; of weeks, months and years, in days of the calendar."""
    unit = count.period.unit if count.period.unit in IN_DAYS else Unit.DAYS
    starts, ends = start.days(count.zone), end.days(count.zone)
    low, high = sorted((count.days_counted(starts[1], ends[0]), count.days_counted(starts[0], ends[1])))
    return Lasting(low, high, unit if high >= 0 else Unit.DAYS)


def in_words(number: int, unit: Unit | None) -> str:
    """A number of days of a unit, or of seconds, in words."""
    if unit in IN_DAYS:
        return plural(number, unit[:-1])
    return duration(timedelta(seconds=number), in_hours=unit is Unit.HOURS)


def duration(length: timedelta, *, in_hours: bool = False) -> str:
    """`45 minutes`, `19 hours`, `6 days 20 hours`: the two largest units, and up to two days in hours alone."""
    minutes = int(length.total_seconds()) // 60
    hours, minutes = divmod(minutes, 60)
    if in_hours or hours < 48 or (hours == 48 and not minutes):
        parts = [plural(hours, "hour") if hours else "", plural(minutes, "minute") if minutes or not hours else ""]
    else:
        days, hours = divmod(hours, 24)
        parts = [plural(days, "day"), plural(hours, "hour") if hours else ""]
    return " ".join(filter(None, parts))
