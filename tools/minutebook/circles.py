"""Circles: chains of references that lead back to where they began."""

from collections.abc import Iterable, Iterator, Mapping


def find_circles(leads_to: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, ...]]:
    """Circles among ids, each once, in the order of the walk and begun at its smallest id; a loop of one is a circle.

    Every id is walked once, so circles that share an id may be reported as one. The cost is linear.
    """
    done: set[str] = set()
    for start in sorted(leads_to):
        yield from _walk(start, leads_to, done)


def _walk(start: str, leads_to: Mapping[str, Iterable[str]], done: set[str]) -> Iterator[tuple[str, ...]]:
    path: dict[str, Iterator[str]] = {}
    following: str | None = start
    while following is not None or path:
        if following is not None and following not in done and following not in path:
            path[following] = iter(leads_to.get(following, ()))
        elif following is not None and following in path:
            yield _from_smallest(list(path)[list(path).index(following) :])
        last = next(reversed(path), None)
        following = next(path[last], None) if last is not None else None
        if last is not None and following is None:
            done.add(last)
            del path[last]


def _from_smallest(circle: list[str]) -> tuple[str, ...]:
    at = circle.index(min(circle))
    return (*circle[at:], *circle[:at])
