"""The chart of an audit: for each year a bar to the 90th percentile, with the median marked in it."""

from dataclasses import dataclass

from minutebook.auditing.audit import Audit
from minutebook.auditing.figures import Row

LEFT, WIDTH, STEP, BAR, TOP = 60, 520, 30, 16, 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One year in the chart, in units of the drawing: `y` is its upper edge, `length` and `median` are from the left."""

    year: int
    y: int
    length: float
    median: float
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The bars, and the size of the drawing. `words` say in a sentence what it shows."""

    bars: tuple[Bar, ...]
    height: int
    words: str
    left: int = LEFT
    width: int = LEFT + WIDTH + 140
    bar: int = BAR


def draw_chart(audit: Audit) -> Chart | None:
    """The chart of the years that have figures; None where none has."""
    rows = [row for row in audit.rows if row.figures.ninetieth is not None]
    if not rows:
        return None
    most = max(max(row.figures.ninetieth or 0, row.figures.median or 0) for row in rows) or 1
    bars = tuple(_bar(row, TOP + number * STEP, WIDTH / most) for number, row in enumerate(rows))
    words = "Days to publication by year: " + "; ".join(f"{bar.year}, {bar.words}" for bar in bars) + "."
    return Chart(bars, TOP + len(rows) * STEP, words)


def _bar(row: Row, y: int, scale: float) -> Bar:
    ninetieth, median = row.figures.ninetieth or 0, row.figures.median or 0
    words = f"median {median:,g}, 90th {ninetieth:,}"
    return Bar(row.year, y, round(LEFT + ninetieth * scale, 1), round(LEFT + median * scale, 1), words)
