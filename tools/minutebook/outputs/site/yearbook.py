"""The yearbook: a shorter list under its years, on one page as long as it fits there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, TypeVar

from minutebook.addresses import fragment_of
from minutebook.dates import PartialDate
from minutebook.outputs.site.almanac import Way, month_pages, ways_to_years
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.volumes import Volume, volumes

T = TypeVar("T")
# A page of a list weighs at most 150 KB; an event line is about 350 bytes.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Year(Generic[T]):
    """Lines of one year; `anchor` is the id of its heading."""

    words: str
    anchor: str
    lines: tuple[T, ...]


def year_volumes(
    root: str, items: Sequence[T], date_of: Callable[[T], PartialDate], longest: int = LONGEST
) -> Iterator[Volume[T]]:
    """The pages of `items` (latest first): one where there are no more than `longest`, else one for each year as well.

    A year that has more is cut by months, and a month into parts.
    """
    found = volumes(root, items, date_of, longest, longest)
    if len(items) > longest:
        yield from found
    else:
        yield replace(next(found), years=())


def by_year(lines: Sequence[T], date_of: Callable[[T], PartialDate]) -> tuple[Year[T], ...]:
    """Lines, latest first, under their years."""
    groups = groupby(lines, key=lambda line: date_of(line).year)
    return tuple(Year(str(year), fragment_of(f"{year:04}"), tuple(group)) for year, group in groups)


def ways(volume: Volume[T], root: str, sheet: Sheet) -> dict[str, tuple[Way, ...] | tuple[tuple[str, str], ...]]:
    """The ways from a page to the others of its list, as templates take them."""
    if not volume.years:
        return {"ways": (), "pages": ()}
    return {"ways": ways_to_years(volume, root, sheet), "pages": month_pages(volume, root, sheet)}


def title_of_volume(name: str, volume: Volume[T]) -> str:
    """`Elections`, `Elections, 2016`, `Elections, May 2016, part 2`."""
    if not volume.year:
        return name
    part = f", part {volume.part}" if volume.parts > 1 else ""
    return f"{name}, {PartialDate(volume.year, volume.month or 0).words}{part}"
