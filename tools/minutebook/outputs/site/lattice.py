"""Lattices: in which column and row each box of a diagram stands, and the places that arrows go through between them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

Way = tuple[str, ...]
"""The places of an arrow from left to right: the ids of its two boxes, and between them one place in each column it passes."""


def arrange(ids: Sequence[str], joined: Sequence[tuple[str, str]]) -> tuple[list[list[str]], list[Way]]:
    """The columns, each with its places from top to bottom, and the way of each pair of `joined`.

    `ids` are given in their order in time; each stands right of all before it that it is joined to.
    """
    order = {id_: index for index, id_ in enumerate(ids)}
    spans = [(first, last) if order[first] < order[last] else (last, first) for first, last in joined]
    column = _columns(order, spans)
    ways = [_way(index, first, last, column) for index, (first, last) in enumerate(spans)]
    return _rows(order, column, ways), ways


def _columns(order: Mapping[str, int], spans: Sequence[tuple[str, str]]) -> dict[str, int]:
    """Each one column right of the last of those before it that it is joined to."""
    column = dict.fromkeys(order, 0)
    for first, last in sorted(spans, key=lambda span: order[span[1]]):
        column[last] = max(column[last], column[first] + 1)
    return column


def _way(index: int, first: str, last: str, column: Mapping[str, int]) -> Way:
    between = (f"{index}@{number}" for number in range(column[first] + 1, column[last]))
    return (first, *between, last)


def _rows(order: Mapping[str, int], column: Mapping[str, int], ways: Sequence[Way]) -> list[list[str]]:
    """The places of each column, near those in the column before that they are joined to."""
    columns: list[list[str]] = [[] for _ in range(max(column.values()) + 1)]
    for id_ in order:
        columns[column[id_]].append(id_)
    before: dict[str, list[str]] = {}
    for way in ways:
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
