"""Diagrams: boxes in columns from left to right, joined by arrows with words; computed, with nothing known of what they show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

WIDTH, HEIGHT = 220, 66
ACROSS, DOWN = 126, 18
EDGE = 3
LETTERS = 25


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
    lines: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An arrow as an SVG path from left to right, and the point at which its words are centred; the head is at the start
    where `is_back`."""

    arrow: Arrow
    path: str
    x: int
    y: int
    is_back: bool


@dataclass(frozen=True, slots=True)
class Diagram:
    """The whole drawing; all boxes are of one size."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    box_width: int = WIDTH
    box_height: int = HEIGHT


def lay_out(nodes: Sequence[Node], arrows: Sequence[Arrow]) -> Diagram:
    """Nodes, given in their order in time, each right of what it is joined to before; arrows pass between boxes."""
    order = {node.id: index for index, node in enumerate(nodes)}
    spans = [tuple(sorted((arrow.start, arrow.end), key=order.__getitem__)) for arrow in arrows]
    column = _columns(order, spans)
    stops = [_stops(index, first, last, column) for index, (first, last) in enumerate(spans)]
    columns = _rows(order, column, stops)
    tallest = max(len(rows) for rows in columns)
    middle = {place: _middle(row, len(rows), tallest) for rows in columns for row, place in enumerate(rows)}
    left = {node.id: EDGE + column[node.id] * (WIDTH + ACROSS) for node in nodes}
    return Diagram(
        2 * EDGE + len(columns) * WIDTH + (len(columns) - 1) * ACROSS,
        2 * EDGE + tallest * (HEIGHT + DOWN) - DOWN,
        tuple(_box(node, left[node.id], middle[node.id]) for node in nodes),
        tuple(
            _line(arrow, way, column[first], middle, is_back=arrow.start != first)
            for arrow, way, (first, last) in zip(arrows, stops, spans, strict=True)
        ),
    )


def _columns(order: Mapping[str, int], spans: Sequence[tuple[str, ...]]) -> dict[str, int]:
    """Each node one column right of the last of those before it that it is joined to."""
    column = dict.fromkeys(order, 0)
    for first, last in sorted(spans, key=lambda span: order[span[1]]):
        column[last] = max(column[last], column[first] + 1)
    return column


def _stops(index: int, first: str, last: str, column: Mapping[str, int]) -> tuple[str, ...]:
    """The places that an arrow goes through: its ends, and one in every column between them."""
    between = (f"{index}@{number}" for number in range(column[first] + 1, column[last]))
    return (first, *between, last)


def _rows(order: Mapping[str, int], column: Mapping[str, int], stops: Sequence[tuple[str, ...]]) -> list[list[str]]:
    """The places of each column from top to bottom, near those in the column before that they are joined to."""
    columns: list[list[str]] = [[] for _ in range(max(column.values()) + 1)]
    for id_ in order:
        columns[column[id_]].append(id_)
    before: dict[str, list[str]] = {}
    for way in stops:
        for number, place in enumerate(way[1:-1], start=column[way[0]] + 1):
            columns[number].append(place)
        for earlier, later in pairwise(way):
            before.setdefault(later, []).append(earlier)
    row: dict[str, float] = {}
    for rows in columns:
        rows.sort(key=lambda place: _mean([row[each] for each in before.get(place, ()) if each in row]))
        row.update({place: index - len(rows) / 2 for index, place in enumerate(rows)})
    return columns


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0


def _middle(row: int, rows: int, tallest: int) -> int:
    return EDGE + HEIGHT // 2 + round((row + (tallest - rows) / 2) * (HEIGHT + DOWN))


def _box(node: Node, x: int, middle: int) -> Box:
    lines = wrap(node.title, LETTERS, max_lines=2, placeholder=" …")
    return Box(node, x, middle - HEIGHT // 2, tuple((line, 40 + 18 * index) for index, line in enumerate(lines)))


def _line(arrow: Arrow, way: Sequence[str], column: int, middle: Mapping[str, int], *, is_back: bool) -> Line:
    """Curves from box to box; straight on where the arrow passes a column."""
    parts: list[str] = []
    start = EDGE + column * (WIDTH + ACROSS) + WIDTH
    for earlier, later in pairwise(way):
        y, to = middle[earlier], middle[later]
        bend, end = start + ACROSS // 2, start + ACROSS
        parts.append(f"{'L' if parts else 'M'}{start} {y}C{bend} {y} {bend} {to} {end} {to}")
        start = end + WIDTH
    x = start - WIDTH - ACROSS // 2
    return Line(arrow, "".join(parts), x, (middle[way[-2]] + middle[way[-1]]) // 2, is_back)
