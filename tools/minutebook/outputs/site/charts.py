"""Charts of a timeline: a bar a month for the years that a page shows, and a bar a year for its other pages."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from minutebook.addresses import fragment_of
from minutebook.dates import MONTHS, PartialDate
from minutebook.events.event import Event
from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.volumes import Volume

MOST_YEARS = 3
HEIGHT = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """One month: `height` is its bar's, of HEIGHT; a month without events has no `href`."""

    words: str
    long_words: str
    href: str
    count: int
    height: int
    is_here: bool


@dataclass(frozen=True, slots=True)
class YearChart:
    """The bars of a year; `href` leads to its page where it has one."""

    words: str
    href: str
    bars: tuple[Bar, ...]


def month_charts(
    volume: Volume[Event], root: str, sheet: Sheet, date_of: Callable[[Event], PartialDate]
) -> tuple[YearChart, ...]:
    """A chart for the year of the page, or for each of the latest years where the first page holds them whole."""
    if not volume.months:
        return ()
    dates = [date_of(event) for event in volume.items]
    counts = _counts(volume, dates)
    most = max(counts.values())
    years = sorted({year for year, _ in counts}, reverse=True)[:MOST_YEARS]
    here = {(date.year, date.month) for date in dates}
    return tuple(_year(year, counts, most, here, volume, root, sheet) for year in years)


def _counts(volume: Volume[Event], dates: Sequence[PartialDate]) -> Counter[tuple[int, int]]:
    """Events by year and month."""
    if not volume.year and len(volume.items) == volume.total:
        return Counter((date.year, date.month) for date in dates)
    year = volume.year or volume.years[0][0]
    return Counter({(year, month): count for month, count in volume.months})


def _year(
    year: int, counts: Counter[tuple[int, int]], most: int, here: set[tuple[int, int]], volume: Volume[Event], root: str,
    sheet: Sheet,
) -> YearChart:  # fmt: skip
    months = [0, *range(1, 13)] if counts[year, 0] else range(1, 13)
    bars = tuple(
        Bar(
            MONTHS[month - 1][:3] if month else "?",
            PartialDate(year, month).words if month else f"{year}, month not recorded",
            _way(year, month, here, volume, root, sheet) if counts[year, month] else "",
            counts[year, month],
            max(round(HEIGHT * counts[year, month] / most), 1) if counts[year, month] else 0,
            volume.month == month,
        )
        for month in months
    )
    has_page = any(year == each for each, _ in volume.years) and year != volume.year
    return YearChart(str(year), sheet.links.address(f"{root}{year:04}/") if has_page else "", bars)


def _way(year: int, month: int, here: set[tuple[int, int]], volume: Volume[Event], root: str, sheet: Sheet) -> str:
    """To the month's heading on this page, else to the month's page where the year is split, else to the year's."""
    anchor = fragment_of(str(PartialDate(year, month)))
    is_cut = not volume.year and len(volume.items) < volume.total
    is_split = sum(count for _, count in volume.months) > volume.longest
    if is_split and (volume.year or is_cut):
        return sheet.links.address(f"{root}{year:04}/{month:02}/")
    if (year, month) in here and not is_cut:
        return f"#{anchor}"
    return sheet.links.address(f"{root}{year:04}/#{anchor}")
