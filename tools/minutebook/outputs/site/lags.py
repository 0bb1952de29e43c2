"""Publication lag as pages show it: a body's figures, its meetings as columns, and what is not counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from minutebook.dates import PartialDate
from minutebook.labels import listed, plural
from minutebook.lag.figures import BodyLag
from minutebook.lag.meeting_lag import Counting, MeetingLag
from minutebook.outputs.clocks import Instant, instant_of
from minutebook.outputs.site.links import Link, title_of
from minutebook.outputs.site.press import Sheet

MOST_COLUMNS = 40
HEIGHT = 60
APART = {
    Counting.WITHHELD: "whose minutes are withheld",
    Counting.IMPORTED: "whose record was imported or reconstructed",
    Counting.NOT_SINCE: "whose minutes have no new text since",
    Counting.DAY_UNKNOWN: "of a day that is not recorded",
    Counting.UNREADABLE: "whose minutes cannot be read",
    Counting.UNKNOWN: "whose history is not known here",
}
NONE_OF_THE_TIME = (
    "No figures: minutes that were imported or reconstructed became public when this archive was made, which does not say "
    "how long the body took."
)


@dataclass(frozen=True, slots=True)
class Column:
    """One meeting: `height` is its column's, of HEIGHT."""

    date: PartialDate
    link: Link
    public: Instant | None
    days: int
    height: float


@dataclass(frozen=True, slots=True)
class LagChart:
    """The latest meetings that are counted, oldest first; `median` is the height of its line."""

    columns: tuple[Column, ...]
    most: int
    median: float
    is_cut: bool


@dataclass(frozen=True, slots=True)
class ShownLag:
    """A body's figures in words, each with what it is; its chart; and sentences on what is not counted."""

    figures: tuple[tuple[str, str], ...]
    counted: str
    chart: LagChart | None
    apart: str
    why_none: str


def lag_of_body(body: str, sheet: Sheet) -> ShownLag | None:
    """What the page of a body says of its lag; None where it has not met."""
    lag = sheet.shelves.lags.get(body)
    if lag is None:
        return None
    return ShownLag(
        _figures(lag), plural(lag.counted, "meeting"), _chart(lag, sheet), apart_words(lag.apart), why_none(lag)
    )


def days_words(days: float) -> str:
    """`6 days`, `5.5 days`, `1 day`, `the same day`."""
    if days == 0:
        return "the same day"
    return plural(int(days), "day") if days == int(days) else f"{days:,.1f} days"


def apart_words(apart: Mapping[Counting, int]) -> str:
    """What is not counted: `1 meeting whose minutes are withheld and 7 of a day that is not recorded`; empty for nothing."""
    parts = [f"{number:,} {APART[kind]}" for kind, number in apart.items()]
    if parts:
        first, number = next(iter(apart.items()))
        parts[0] = f"{plural(number, 'meeting')} {APART[first]}"
    return listed(parts)


def why_none(lag: BodyLag) -> str:
    """Why there are no figures; empty where there are."""
    if lag.median is not None:
        return ""
    if Counting.UNKNOWN in lag.apart:
        return "No figures: when some of its minutes were published is not known here, and the figures would be wrong."
    if lag.apart.keys() == {Counting.IMPORTED}:
        return NONE_OF_THE_TIME
    return "No figures: none of its minutes can be counted."


def _figures(lag: BodyLag) -> tuple[tuple[str, str], ...]:
    if lag.median is None or lag.ninetieth is None or lag.worst is None:
        return ()
    return (
        ("Median", days_words(lag.median)),
        ("Nine in ten within", days_words(lag.ninetieth)),
        ("Worst", days_words(lag.worst)),
    )


def _chart(lag: BodyLag, sheet: Sheet) -> LagChart | None:
    if lag.median is None:
        return None
    counted = [meeting for meeting in lag.meetings if meeting.counting is Counting.COUNTED]
    shown = counted[-MOST_COLUMNS:]
    most = max(*(meeting.days or 0 for meeting in shown), lag.median, 1)
    columns = tuple(_column(meeting, HEIGHT / most, sheet) for meeting in shown)
    return LagChart(columns, int(-(-most // 1)), round(lag.median * HEIGHT / most, 1), len(shown) < len(counted))


def _column(meeting: MeetingLag, scale: float, sheet: Sheet) -> Column:
    days, public = meeting.days or 0, meeting.minutes_published
    title = title_of(sheet.edition.view.archive.meetings[meeting.meeting])
    return Column(
        meeting.date,
        sheet.links.to(meeting.meeting, title),
        instant_of(public, sheet.edition) if public else None,
        days,
        round(max(days * scale, 0.6), 1),
    )
