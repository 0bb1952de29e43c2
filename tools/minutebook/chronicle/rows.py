"""Rows of the chronicle: events that were asked for, each with the time since when the public could know it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from minutebook.dates import PartialDate
from minutebook.events.event import Event, EventKind
from minutebook.public_history import PublicHistory


class Order(StrEnum):
    """Which of the two clocks orders the rows."""

    HAPPENED = "happened"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which events are asked for; what is empty or None asks for all. `since` and `until` are days of the clock chosen."""

    body: str = ""
    kind: EventKind | None = None
    topic: str = ""
    person: str = ""
    since: date | None = None
    until: date | None = None
    order: Order = Order.HAPPENED


@dataclass(frozen=True, slots=True)
class Row:
    """An event, and since when the public could know it; None where that is not known, or it is not public yet."""

    event: Event
    known: datetime | None


def choose_rows(
    events: Iterable[Event],
    history: PublicHistory | None,
    choice: Choice,
    zone: ZoneInfo,
    as_of: PartialDate | None = None,
) -> tuple[Row, ...]:
    """The events chosen, oldest first by the clock chosen; what is not published comes last by that clock.

    What had not surely happened by the day `as_of` is left out.
    """
    chosen = [
        event for event in events if _is_chosen(event, choice) and (as_of is None or event.date.last <= as_of.last)
    ]
    if choice.order is Order.HAPPENED:
        chosen = [event for event in chosen if _is_within(event.date.first, event.date.last, choice)]
    rows = [Row(event, event.published or (history.known_since(event.source) if history else None)) for event in chosen]
    if choice.order is Order.HAPPENED:
        return tuple(rows)
    rows = [row for row in rows if _is_published_within(row, choice, zone)]
    return tuple(sorted(rows, key=lambda row: (row.known is None, row.known.timestamp() if row.known else 0)))


def _is_chosen(event: Event, choice: Choice) -> bool:
    return (
        choice.body in ("", event.body)
        and choice.kind in (None, event.kind)
        and (not choice.topic or choice.topic in event.topics)
        and (not choice.person or choice.person in event.people)
    )


def _is_within(first: date, last: date, choice: Choice) -> bool:
    """Whether days from `first` to `last` may be within those asked for."""
    return (choice.since is None or choice.since <= last) and (choice.until is None or first <= choice.until)


def _is_published_within(row: Row, choice: Choice, zone: ZoneInfo) -> bool:
    if row.known is None:
        return choice.since is None and choice.until is None
    day = row.known.astimezone(zone).date()
    return _is_within(day, day, choice)
