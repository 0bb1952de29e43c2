"""Bundles: neighbours in a list that say the same, told at once where they are many."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")
MANY = 3


def in_bundles(items: Iterable[T], told: Callable[[T], tuple[object, ...]]) -> Iterator[tuple[T, ...]]:
    """Each item by itself; but many one after another of which the same is told, together. Of some, nothing is told so."""
    for same, group in groupby(items, key=told):
        some = tuple(group)
        if same and len(some) >= MANY:
            yield some
        else:
            yield from ((item,) for item in some)
