"""Wires: the lines of a diagram, at right angles, so that none crosses the words of another.

Between two columns of boxes lie three bands: words of arrows that leave boxes on the left, tracks, words of arrows that reach
boxes on the right. Lines go up and down on tracks alone, each net of lines on its own, and level in the bands of words, with
room for words above each. So no line crosses words, whatever is joined.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutebook.outputs.site.lattice import Way

PORT = 20
"""Between lines that leave or reach one box: the height of a line of words, and a little."""
LETTER, MARGIN = 8.1, 12
TRACK, HEAD = 12, 14
CORNER, STEP = 6, 12
FEW = 3

Point = tuple[int, int]
Port = tuple[str, bool, int]
"""A place, whether on its right, and which wire has the port to itself; -1 where those share it whose words stand elsewhere."""
SHARED = -1


@dataclass(frozen=True, slots=True)
class Wire:
    """An arrow on its way, and whether its words stand where it leaves its first box, or where it reaches its last."""

    number: int
    way: Way
    words: str
    is_named_first: bool

    @property
    def width(self) -> int:
        return MARGIN + round(LETTER * len(self.words))

    def port(self, *, right: bool) -> Port:
        """Where it leaves its first box (on that one's right), or reaches its last."""
        place = self.way[0] if right else self.way[-1]
        return place, right, self.number if self.is_named_first is right else SHARED


@dataclass(frozen=True, slots=True)
class Gap:
    """What lies between two columns: how wide it is, and how far from its left each net of lines goes up or down."""

    width: int
    tracks: Mapping[object, int]


def wires_of(ways: Sequence[Way], words: Sequence[str]) -> list[Wire]:
    """Words stand where arrows reach a box; where they leave one, if the other had more at its side than it is high."""
    leaving, reaching = Counter(way[0] for way in ways), Counter(way[-1] for way in ways)
    return [
        Wire(number, way, said, reaching[way[-1]] > max(FEW, leaving[way[0]]))
        for number, (way, said) in enumerate(zip(ways, words, strict=True))
    ]


def ports_of(wires: Iterable[Wire]) -> dict[tuple[str, bool], list[Wire]]:
    """The ports on each side of each box, one wire for each."""
    found: dict[Port, Wire] = {}
    for wire in wires:
        for right in (True, False):
            found.setdefault(wire.port(right=right), wire)
    sides: defaultdict[tuple[str, bool], list[Wire]] = defaultdict(list)
    for (place, right, _), wire in found.items():
        sides[place, right].append(wire)
    return sides


def heights_of(wires: Sequence[Wire], middle: Mapping[str, int]) -> dict[Port, int]:
    """How high each port lies: around the middle of its box, in the order of what the lines lead to."""
    heights: dict[Port, int] = {}
    for (place, right), some in ports_of(wires).items():
        some.sort(key=lambda wire: (middle[wire.way[1 if right else -2]], wire.number))
        top = middle[place] - PORT * (len(some) - 1) // 2
        heights.update({wire.port(right=right): top + PORT * index for index, wire in enumerate(some)})
    return _straightened(heights, wires)


def _straightened(heights: dict[Port, int], wires: Sequence[Wire]) -> dict[Port, int]:
    """Lines that would step up or down by little are level, where they alone leave a box, or reach it."""
    leaving, reaching = Counter(wire.way[0] for wire in wires), Counter(wire.way[-1] for wire in wires)
    for wire in wires:
        start, end = wire.port(right=True), wire.port(right=False)
        if len(wire.way) > 2 or abs(heights[start] - heights[end]) > STEP:
            continue
        if reaching[wire.way[-1]] == 1:
            heights[end] = heights[start]
        elif leaving[wire.way[0]] == 1:
            heights[start] = heights[end]
    return heights


def gaps_of(wires: Sequence[Wire], column: Mapping[str, int], levels: Mapping[object, int]) -> list[Gap]:
    """What lies right of each column but the last."""
    nets: list[dict[object, set[Point]]] = [{} for _ in range(max(column.values(), default=0))]
    for wire in wires:
        for net, number, ends in _parts(wire, column, levels):
            nets[number].setdefault(net, set()).add(ends)
    return [_gap(number, each, wires, column) for number, each in enumerate(nets)]


def points_of(
    wire: Wire, column: Mapping[str, int], levels: Mapping[object, int], gaps: Sequence[Gap], rights: Sequence[int]
) -> tuple[Point, ...]:
    """The corners of a line from left to right; `rights` are the right edges of the columns."""
    points: list[Point] = []
    for net, number, (start, end) in _parts(wire, column, levels):
        left, gap = rights[number], gaps[number]
        points.append((left, start))
        if start != end:
            turn = left + gap.tracks[net]
            points += ((turn, start), (turn, end))
        points.append((left + gap.width, end))
    return tuple(points)


def path_of(points: Sequence[Point]) -> str:
    """An SVG path with its corners rounded."""
    parts = ["M{} {}".format(*points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(CORNER, _length(before, corner) // 2, _length(corner, after) // 2)
        (x, y), (to_x, to_y) = _toward(corner, before, reach), _toward(corner, after, reach)
        parts.append(f"L{x} {y}Q{corner[0]} {corner[1]} {to_x} {to_y}" if reach else "")
    return "".join((*parts, "L{} {}".format(*points[-1])))


def _parts(wire: Wire, column: Mapping[str, int], levels: Mapping[object, int]) -> Iterator[tuple[object, int, Point]]:
    """A line in each gap that it passes: the net that it is of, the gap's number, and how high it begins and ends there."""
    leaves, reaches = wire.port(right=True), wire.port(right=False)
    for earlier, later in pairwise(wire.way):
        start = leaves if earlier == wire.way[0] else earlier
        end = reaches if later == wire.way[-1] else later
        shared = next((port for port in (start, end) if port[-1] == SHARED), None)
        yield shared or wire.number, column[earlier], (levels[start], levels[end])


def _gap(number: int, nets: Mapping[object, set[Point]], wires: Iterable[Wire], column: Mapping[str, int]) -> Gap:
    named = [wire for wire in wires if column[wire.way[0 if wire.is_named_first else -2]] == number]
    first = max((wire.width for wire in named if wire.is_named_first), default=MARGIN)
    last = HEAD + max((wire.width for wire in named if not wire.is_named_first), default=0)
    tracks = _in_order({net: levels for net, levels in nets.items() if any(start != end for start, end in levels)})
    turns = {net: first + TRACK * index for index, net in enumerate(tracks)}
    return Gap(first + TRACK * max(len(tracks) - 1, 0) + TRACK + last, turns)


def _in_order(nets: dict[object, set[Point]]) -> list[object]:
    """From left to right: first what goes down, from the lowest, then what goes up, from the highest, so that few cross.

    What begins at the height at which another ends turns before it: on the way, they would lie on each other.
    """
    left = sorted(nets, key=lambda net: _turning(nets[net]))
    found: list[object] = []
    while left:
        ends = {net: {end for _, end in nets[net]} for net in left}
        starts = {net: {start for start, _ in nets[net]} for net in left}
        free = (net for net in left if not any(starts[other] & ends[net] for other in left if other is not net))
        found.append(chosen := next(free, left[0]))
        left.remove(chosen)
    return found


def _turning(levels: set[Point]) -> tuple[bool, int, int]:
    start, end = (sum(level[side] for level in levels) // len(levels) for side in (0, 1))
    is_up = end < start
    return is_up, start if is_up else -start, min(levels)[0]


def _length(first: Point, last: Point) -> int:
    return abs(first[0] - last[0]) + abs(first[1] - last[1])


def _toward(point: Point, other: Point, reach: int) -> Point:
    """The point `reach` from one toward another, on a level or upright line."""
    (x, y), (to_x, to_y) = point, other
    return x + reach * ((to_x > x) - (to_x < x)), y + reach * ((to_y > y) - (to_y < y))
