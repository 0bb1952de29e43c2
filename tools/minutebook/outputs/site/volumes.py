"""Volumes: a long list of dated things cut into pages by year, by month where a year is long, and by part where a month is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from minutebook.dates import PartialDate

T = TypeVar("T")
WHOLE = 300
LONGEST = 600
ROOM, LINE = 115_000, 620
"""Bytes of lines that a page of a list holds, so that it weighs at most 150 KB, and those of a line beside its title."""


@dataclass(frozen=True, slots=True)
class Volume(Generic[T]):
    """One page of a list, latest first. `year` is 0 on the first, `month` None on a year's; `parts` counts a long month's.

    `items` are empty where a year is split by months, which it is if it has more than `longest`. `months` counts the
    things of each month of the year.
    """

    address: str
    year: int
    month: int | None
    part: int
    parts: int
    items: tuple[T, ...]
    total: int
    years: tuple[tuple[int, int], ...]
    months: tuple[tuple[int, int], ...]
    longest: int = LONGEST


def volumes(
    root: str,
    items: Sequence[T],
    date_of: Callable[[T], PartialDate],
    whole: int = WHOLE,
    longest: int = LONGEST,
    part: int | None = None,
) -> Iterator[Volume[T]]:
    """The pages of `items` (latest first) below the address `root`: all or the latest year at `root`, then each year.

    The first page holds all where they are no more than `whole`; no year's page holds more than `longest`, and no page of
    a month more than `part`, or `longest` where that is not given.
    """
    by_year = {year: tuple(each) for year, each in groupby(items, key=lambda item: date_of(item).year)}
    years = tuple((year, len(each)) for year, each in by_year.items())
    months = {year: _months(each, date_of) for year, each in by_year.items()}
    latest = tuple(items) if len(items) <= whole else _first_of(by_year[years[0][0]], whole, longest)
    yield Volume(root, 0, None, 1, 1, latest, len(items), years, months[years[0][0]] if years else (), longest)
    for year, each in by_year.items():
        split = len(each) > longest
        address = f"{root}{year:04}/"
        yield Volume(address, year, None, 1, 1, () if split else each, len(each), years, months[year], longest)
        if split:
            yield from _by_month(address, year, each, years, months[year], date_of, longest, part or longest)


def lines_that_fit(titles: Iterable[str]) -> int:
    """How many lines with such titles a page of a list holds: as many as it would if those with the longest met."""
    weights = sorted((LINE + len(title.encode()) for title in titles), reverse=True)
    return fitting(weights[:WHOLE], ROOM)


def fitting(weights: Iterable[int], room: int) -> int:
    """How many of the things that weigh so much, one after another, fit into `room`; at least one."""
    count = 0
    for weight in weights:
        room -= weight
        if room < 0:
            break
        count += 1
    return max(count, 1)


def in_parts(items: Sequence[T], weigh: Callable[[T], int], room: int = ROOM) -> Iterator[tuple[T, ...]]:
    """The items, in as many parts as they need so that none of these weighs more than `room`."""
    start = 0
    while start < len(items):
        count = fitting(map(weigh, items[start:]), room)
        yield tuple(items[start : start + count])
        start += count


def _by_month(
    root: str,
    year: int,
    items: tuple[T, ...],
    years: tuple[tuple[int, int], ...],
    months: tuple[tuple[int, int], ...],
    date_of: Callable[[T], PartialDate],
    longest: int,
    in_part: int,
) -> Iterator[Volume[T]]:
    for month, group in groupby(items, key=lambda item: date_of(item).month):
        each = tuple(group)
        parts = -(-len(each) // in_part)
        for part in range(1, parts + 1):
            address = f"{root}{month:02}/" + (f"{part}/" if part > 1 else "")
            some = each[(part - 1) * in_part : part * in_part]
            yield Volume(address, year, month, part, parts, some, len(each), years, months, longest)


def _months(items: Sequence[T], date_of: Callable[[T], PartialDate]) -> tuple[tuple[int, int], ...]:
    found: dict[int, int] = {}
    for item in items:
        month = date_of(item).month
        found[month] = found.get(month, 0) + 1
    return tuple(sorted(found.items()))


def _first_of(items: tuple[T, ...], whole: int, longest: int) -> tuple[T, ...]:
    """A year where it fits a page, else as much of its end as does."""
    return items if len(items) <= longest else items[:whole]
