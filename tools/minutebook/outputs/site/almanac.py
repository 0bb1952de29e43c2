"""The almanac: lines of a list under their months, with the gaps between, and the ways to other pages of the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from minutebook.addresses import fragment_of
from minutebook.dates import MONTHS, PartialDate
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.volumes import Volume

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Month(Generic[T]):
    """Lines of one month; `gap` says in words that nothing is recorded between it and the month shown before."""

    words: str
    anchor: str
    lines: tuple[T, ...]
    gap: str


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another page of the list; `height` is that of its bar in percent of the highest."""

    words: str
    long_words: str
    href: str
    count: int
    height: float
    is_here: bool


def by_month(
    lines: Sequence[T], date_of: Callable[[T], PartialDate], nothing: str = "Nothing recorded"
) -> tuple[Month[T], ...]:
    """Lines, latest first, under their months; `nothing` is what is said of months between."""
    found: list[Month[T]] = []
    last: PartialDate | None = None
    for (year, month), group in groupby(lines, key=lambda line: (date_of(line).year, date_of(line).month)):
        date = PartialDate(year, month)
        words = date.words if month else f"{year}, month not recorded"
        found.append(Month(words, fragment_of(str(date)), tuple(group), _gap(last, date, nothing)))
        last = date
    return tuple(found)


def ways_to_years(volume: Volume[T], root: str, sheet: Sheet) -> tuple[Way, ...]:
    most = max((count for _, count in volume.years), default=1)
    return tuple(
        Way(
            str(year),
            str(year),
            sheet.links.address(f"{root}{year:04}/"),
            count,
            _share(count, most),
            year == volume.year,
        )
        for year, count in volume.years
    )


def ways_to_months(volume: Volume[T], root: str, sheet: Sheet) -> tuple[Way, ...]:
    """The twelve months of the volume's year: to their pages where the year is split, else to their headings."""
    year = volume.year or (volume.years[0][0] if volume.years else 0)
    counts = dict(volume.months)
    most = max(counts.values(), default=1)
    months = [0, *range(1, 13)] if 0 in counts else range(1, 13)
    return tuple(
        _way_to_month(year, month, counts.get(month, 0), most, volume, root, sheet) for month in months if year
    )


def month_pages(volume: Volume[T], root: str, sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """The words and ways of the pages that a year split by months has, and of a long month's parts."""
    if volume.parts > 1 and volume.month is not None:
        start = f"{root}{volume.year:04}/{volume.month:02}/"
        numbers = range(1, volume.parts + 1)
        return tuple(
            (f"Part {part}", sheet.links.address(start + (f"{part}/" if part > 1 else ""))) for part in numbers
        )
    if volume.items or not volume.year:
        return ()
    ways = ways_to_months(volume, root, sheet)
    return tuple((f"{way.long_words} ({way.count:,})", way.href) for way in ways if way.href)


def _way_to_month(year: int, month: int, count: int, most: int, volume: Volume[T], root: str, sheet: Sheet) -> Way:
    split = sum(number for _, number in volume.months) > volume.longest
    href = (
        sheet.links.address(f"{root}{year:04}/{month:02}/")
        if split
        else f"#{fragment_of(str(PartialDate(year, month)))}"
    )
    words = MONTHS[month - 1][:3] if month else "?"
    long_words = PartialDate(year, month).words if month else f"{year}, month not recorded"
    return Way(words, long_words, href if count else "", count, _share(count, most), volume.month == month)


def _gap(later: PartialDate | None, earlier: PartialDate, nothing: str) -> str:
    """`Nothing recorded from May to December 2016`; empty where the months follow one another."""
    if later is None or not later.month or not earlier.month:
        return ""
    between = (later.year - earlier.year) * 12 + later.month - earlier.month - 1
    if between < 1:
        return ""
    first, last = _moved(earlier, 1), _moved(later, -1)
    if between == 1:
        return f"{nothing} in {first.words}"
    start = MONTHS[first.month - 1] if first.year == last.year else first.words
    return f"{nothing} from {start} to {last.words}"


def _moved(date: PartialDate, months: int) -> PartialDate:
    index = date.year * 12 + date.month - 1 + months
    return PartialDate(index // 12, index % 12 + 1)


def _share(count: int, most: int) -> float:
    return round(100 * count / most, 1) if most else 0
