"""The figures of an audit: median, 90th percentile and worst, for all meetings and for those of each year."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from statistics import median

from minutebook.auditing.publication import Publication, Standing


@dataclass(frozen=True, slots=True)
class Figures:
    """Days from meeting to publication over `files` minutes. The 90th percentile is the least number of days within which
    nine tenths of them were published. All are None where nothing is counted, or where a figure would be wrong.
    """

    files: int
    median: float | None = None
    ninetieth: int | None = None
    worst: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one year's meetings, and how many files of each standing are left out of them."""

    year: int
    figures: Figures
    apart: dict[Standing, int]


def figures_of(publications: Iterable[Publication]) -> Figures:
    """Figures over what is counted; withheld where the history of any of the files is missing."""
    publications = tuple(publications)
    days = sorted(one.days for one in publications if one.is_counted and one.days is not None)
    if not days or any(one.standing is Standing.UNKNOWN for one in publications):
        return Figures(len(days))
    return Figures(len(days), median(days), days[ceil(len(days) * 0.9) - 1], days[-1])


def rows_of(publications: Iterable[Publication]) -> tuple[Row, ...]:
    """A row for each year in which there was a meeting, in order."""
    years: dict[int, list[Publication]] = defaultdict(list)
    for publication in publications:
        years[publication.minutes.meeting.year].append(publication)
    return tuple(
        Row(year, figures_of(group), dict(Counter(one.standing for one in group if not one.is_counted)))
        for year, group in sorted(years.items())
    )
