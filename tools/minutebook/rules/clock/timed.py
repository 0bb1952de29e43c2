"""Timed things: what was done when, and the moment from which a rule counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from minutebook.dates import Moment, PartialDate
from minutebook.periods import Period
from minutebook.rule_words import Milestone
from minutebook.rules.clock.counting import day_of, day_span, in_utc
from minutebook.rules.finding import Pointer

BEFORE, AFTER = -1, 1


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last instant, in UTC, that something may have happened at."""

    first: datetime
    last: datetime

    @property
    def is_instant(self) -> bool:
        return self.first == self.last

    def days(self, zone: ZoneInfo) -> tuple[date, date]:
        return day_of(self.first, zone), day_of(self.last, zone)


@dataclass(frozen=True, slots=True)
class Phrases:
    """How a finding speaks of a timed thing.

    `did` begins “Draft minutes were published”; `lasted`, where there is one, “Notice was” or “Voting was open”; `undone` is a
    whole clause, “no draft minutes had been published”; `anchor` is what it is counted from, “the meeting”.
    """

    did: str
    undone: str
    anchor: str
    lasted: str = ""


@dataclass(frozen=True, slots=True)
class Timed:
    """One thing that a rule sets a time for, done `BEFORE` or `AFTER` the moment that the time is counted from.

    `done` and `anchor` are None where they are not known: then `missing` says what the record lacks. A thing that is surely
    not done yet `is_outstanding`. `stated` is how long the record says that it was, where its moments do not say so. `also`
    are other moments that may fall on a forbidden day: when a vote opened.
    """

    subject: str
    body: str
    date: PartialDate
    side: int
    phrases: Phrases
    done: Span | None
    anchor: Span | None
    missing: str = ""
    is_outstanding: bool = False
    milestones: Mapping[Milestone, Span | None] = field(default_factory=dict)
    stated: Period | None = None
    also: tuple[tuple[Span, str], ...] = ()
    pointers: tuple[Pointer, ...] = ()


def span_of(moment: Moment, zone: ZoneInfo) -> Span:
    """When a moment of the record may have been."""
    if moment.clock:
        first, last = moment.span(zone)
        return Span(in_utc(first), in_utc(last))
    return span_of_date(moment.date, zone)


def span_of_date(day: PartialDate, zone: ZoneInfo) -> Span:
    return Span(day_span(day.first, zone)[0], day_span(day.last, zone)[1])


def day_in_words(span: Span, zone: ZoneInfo) -> str:
    """`3 December 2016`, or `some day from 1 to 31 December 2016` where it is not known."""
    first, last = (PartialDate.of(day) for day in span.days(zone))
    if first == last:
        return first.words
    is_of_one_month = (first.year, first.month) == (last.year, last.month)
    return f"some day from {first.day if is_of_one_month else first.words} to {last.words}"
