"""Diagrams: boxes in columns from left to right, joined by arrows with words; computed, with nothing known of what they show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from textwrap import wrap
from unicodedata import east_asian_width

from minutebook.outputs.site.lattice import arrange
from minutebook.outputs.site.wires import (
    HEAD,
    MARGIN,
    PORT,
    Gap,
    Point,
    Wire,
    gaps_of,
    heights_of,
    path_of,
    points_of,
    ports_of,
    wires_of,
)

WIDTH, DOWN, EDGE = 204, 18, 3
LETTERS, LINES = 24, 3
ABOVE, LINE = 30, 18
"""How much of a box its line above and its margins take, and a line of its title."""
PASSING = 8


@dataclass(frozen=True, slots=True)
class Node:
    """What a box shows: a line above, a title, and where it leads. `is_here` is the box that the page is about."""

    id: str
    above: str
    title: str
    href: str
    is_here: bool
    is_ended: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from one node to another, by their ids, with its words."""

    start: str
    end: str
    words: str
    is_dashed: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A node in its place: the corner at `x` and `y`, the title in lines of text with the height at which each stands."""

    node: Node
    x: int
    y: int
    height: int
    lines: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An arrow by its corners from left to right, and the point at which its words begin, or end where `is_named_last`.

    The head is at the start where `is_back`.
    """

    arrow: Arrow
    points: tuple[Point, ...]
    x: int
    y: int
    is_named_last: bool
    is_back: bool

    @property
    def path(self) -> str:
        return path_of(self.points)


@dataclass(frozen=True, slots=True)
class Diagram:
    """The whole drawing; all boxes are of one width."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    box_width: int = WIDTH


def lay_out(nodes: Sequence[Node], arrows: Sequence[Arrow]) -> Diagram:
    """Nodes, given in their order in time, each right of what it is joined to before; arrows pass between boxes."""
    columns, ways = arrange([node.id for node in nodes], [(arrow.start, arrow.end) for arrow in arrows])
    wires = wires_of(ways, [arrow.words for arrow in arrows])
    column = {place: number for number, places in enumerate(columns) for place in places}
    titles = {node.id: _in_lines(node.title) for node in nodes}
    heights = _heights(titles, wires)
    tallest = max(_stacked(places, heights) for places in columns)
    middle = {place: y for places in columns for place, y in _middles(places, heights, tallest)}
    levels: dict[object, int] = dict((*middle.items(), *heights_of(wires, middle).items()))
    gaps = gaps_of(wires, column, levels)
    left = list(accumulate((WIDTH + gap.width for gap in gaps), initial=EDGE))
    return Diagram(
        left[-1] + WIDTH + EDGE,
        2 * EDGE + tallest,
        tuple(
            Box(node, left[column[node.id]], middle[node.id] - heights[node.id] // 2, heights[node.id], titles[node.id])
            for node in nodes
        ),
        tuple(_line(arrow, wire, column, levels, gaps, left) for arrow, wire in zip(arrows, wires, strict=True)),
    )


def _in_lines(title: str) -> tuple[tuple[str, int], ...]:
    """As many lines as a box has room for; letters of East Asia are as wide as two others."""
    is_wide = any(east_asian_width(letter) in "WF" for letter in title)
    lines = wrap(title, LETTERS // 2 if is_wide else LETTERS, max_lines=LINES, placeholder=" …")
    return tuple((line, ABOVE + 10 + LINE * index) for index, line in enumerate(lines))


def _heights(titles: Mapping[str, Sequence[object]], wires: Sequence[Wire]) -> dict[str, int]:
    """How high each place is: a box has room for its title, and for the words at its sides."""
    heights: dict[str, int] = dict.fromkeys((place for wire in wires for place in wire.way), PASSING)
    heights |= {id_: ABOVE + LINE * max(len(lines), 1) for id_, lines in titles.items()}
    for (place, _), ports in ports_of(wires).items():
        heights[place] = max(heights[place], MARGIN + PORT * len(ports))
    return heights


def _stacked(places: Sequence[str], heights: Mapping[str, int]) -> int:
    return sum(heights[place] for place in places) + DOWN * (len(places) - 1)


def _middles(places: Sequence[str], heights: Mapping[str, int], tallest: int) -> Iterable[tuple[str, int]]:
    """The places of a column from top to bottom, each with the height of its middle; the column stands in the middle."""
    y = EDGE + (tallest - _stacked(places, heights)) // 2
    for place in places:
        yield place, y + heights[place] // 2
        y += heights[place] + DOWN


def _line(
    arrow: Arrow,
    wire: Wire,
    column: Mapping[str, int],
    levels: Mapping[object, int],
    gaps: Sequence[Gap],
    left: Sequence[int],
) -> Line:
    points = points_of(wire, column, levels, gaps, [x + WIDTH for x in left])
    x, y = points[0] if wire.is_named_first else points[-1]
    x += 6 if wire.is_named_first else -HEAD
    return Line(arrow, points, x, y, not wire.is_named_first, is_back=arrow.start != wire.way[0])
