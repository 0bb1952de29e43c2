"""Counting: where a period ends that runs from a day or an instant, forwards or backwards, as rules count.

Days of the calendar are those of the organisation's time zone. The day itself is left out and the last day counts, unless a
rule says that the day itself is the first. *Clear* days leave out the last as well. Hours, minutes and days by the stopwatch
are absolute time: a day on which clocks change does not make them longer or shorter.
"""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from minutebook.periods import BY_STOPWATCH, CLEAR, WORKING, Period, Unit
from minutebook.records.parameters.days import Days
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import FirstDay, Weekday

WEEKEND = Days(weekdays=(Weekday.SATURDAY, Weekday.SUNDAY))
FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
INSTANT = timedelta(microseconds=1)
ENDLESS = 3660
"""After so many days on end that are not counted, the count runs out of the calendar."""


@dataclass(frozen=True, slots=True)
class Count:
    """How one rule counts one period. `step` is 1 where it runs forwards from the day, -1 where it runs backwards."""

    period: Period
    step: int
    zone: ZoneInfo
    not_counted: tuple[Days, ...] = ()
    not_ending_on: Days | None = None
    counts_the_day: bool = False
    by_stopwatch: bool = False

    def end(self, start: datetime) -> tuple[datetime, datetime]:
        """The first and last instant, in UTC, of the day on which a period ends that runs from the instant `start`, given
        in UTC; by the stopwatch both are the instant at which it ends.
        """
        length = self.period.length
        if length is not None and (self.by_stopwatch or self.period.unit in BY_STOPWATCH):
            instant = _moved(start, self.step * length)
            return instant, instant
        last = self.last_day(day_of(start, self.zone))
        return day_span(last, self.zone)

    def last_day(self, start: date) -> date:
        """The day on which a period ends that runs from the day `start`."""
        last = self._months(start) if self.period.unit in (Unit.MONTHS, Unit.YEARS) else self._days(start)
        if self.period.unit in CLEAR:
            last = _next(last, self.step)
        for _ in range(ENDLESS):
            if not (self.not_ending_on and self.not_ending_on.name_of(last)):
                break
            last = _next(last, self.step)
        return last

    def is_counted(self, day: date) -> bool:
        return not any(days.name_of(day) for days in self.not_counted)

    def why_not_counted(self, day: date) -> str:
        """What makes a day one that is not counted: `Sunday`, `Christmas Day`; empty where it is counted."""
        return next((name for days in self.not_counted if (name := days.name_of(day))), "")

    def days_counted(self, start: date, until: date) -> int:
        """How many days are counted from `start` to `until`, in the direction of the count; against it, plain days below 0."""
        if (until - start).days * self.step < 0:
            return -self._reversed().days_counted(start, until)
        first = start if self.counts_the_day else _next(start, self.step)
        last = _next(until, -self.step) if self.period.unit in CLEAR else until
        number = (last - first).days * self.step + 1
        if not self.not_counted:
            return max(number, 0)
        return sum(self.is_counted(first + timedelta(self.step * offset)) for offset in range(max(number, 0)))

    def _reversed(self) -> "Count":
        return Count(Period(self.period.number, Unit.DAYS), -self.step, self.zone)

    def _days(self, start: date) -> date:
        wanted = self.period.number * (7 if self.period.unit is Unit.WEEKS else 1)
        return self._on(start if self.counts_the_day else _next(start, self.step), wanted)

    def _on(self, first: date, wanted: int) -> date:
        """The last of `wanted` days that count, of which `first` may be one; where none is wanted, the day before it."""
        if not self.not_counted:
            return _moved_day(first, self.step * (wanted - 1))
        day, found, skipped = _next(first, -self.step), 0, 0
        while found < wanted and skipped < ENDLESS:
            day = _next(day, self.step)
            counts = self.is_counted(day)
            found, skipped = found + counts, 0 if counts else skipped + 1
        return day

    def _months(self, start: date) -> date:
        """Months end on the day of the same number, or on the last of a month that has none."""
        months = self.period.number * (12 if self.period.unit is Unit.YEARS else 1)
        last = _moved_months(start, self.step * months)
        return _next(last, -self.step) if self.counts_the_day else last


def build_count(parameters: NoticeParameters, period: Period, step: int, zone: ZoneInfo) -> Count:
    """How a rule's parameters say that one of its periods is counted."""
    days = parameters.not_counted
    not_counted = (days,) if days else ()
    if period.unit in WORKING and not (days and days.weekdays):
        not_counted = (WEEKEND, *not_counted)
    counts_the_day = parameters.counting_from is FirstDay.DAY_ITSELF
    return Count(period, step, zone, not_counted, parameters.not_ending_on, counts_the_day, parameters.stopwatch)


@lru_cache(maxsize=8192)
def day_span(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The first and the last instant of a day, in UTC."""
    following = _moved_day(day, 1)
    last = LAST if following == day else in_utc(datetime.combine(following, time.min, zone)) - INSTANT
    return in_utc(datetime.combine(day, time.min, zone)), last


def in_utc(moment: datetime) -> datetime:
    """An instant in UTC; the calendar's first or last where it would lie outside."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return FIRST if moment.year == 1 else LAST


@lru_cache(maxsize=1024)
def day_of(instant: datetime, zone: ZoneInfo) -> date:
    """The day that an instant lies on."""
    try:
        return instant.astimezone(zone).date()
    except OverflowError:
        return instant.date()


def _next(day: date, step: int) -> date:
    return _moved_day(day, step)


def _moved_day(day: date, days: int) -> date:
    """A day so many days on; the calendar's last or first where it does not go so far."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _moved(instant: datetime, by: timedelta) -> datetime:
    try:
        return instant + by
    except OverflowError:
        return LAST if by > timedelta() else FIRST


def _moved_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
