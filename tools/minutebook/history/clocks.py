"""When each commit of a branch was published, where the clocks of those who committed do not agree."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime


def publication_times(stated: Sequence[datetime]) -> tuple[datetime, ...]:
    """The time at which each commit was published, from the times that they state, in the order of the branch.

    A later commit cannot have been published earlier. The fewest commits that break this order are not believed: each
    counts as published with the next that is believed, for then it surely was, or with the last one before it.
    """
    believed = _longest_order(stated)
    times: list[datetime] = []
    following = iter([*believed, None])
    upcoming = next(following)
    for position in range(len(stated)):
        if upcoming is not None and position > upcoming:
            upcoming = next(following)
        times.append(stated[believed[-1] if upcoming is None else upcoming])
    return tuple(times)


def _longest_order(stated: Sequence[datetime]) -> list[int]:
    """The positions of the longest sequence of times that never go back; of two as long, the one that ends earlier."""
    seconds = [moment.timestamp() for moment in stated]
    ends: list[float] = []
    holders: list[int] = []
    before: list[int] = []
    for position, second in enumerate(seconds):
        length = bisect_right(ends, second)
        before.append(holders[length - 1] if length else -1)
        ends[length : length + 1] = [second]
        holders[length : length + 1] = [position]
    found: list[int] = []
    position = holders[-1] if holders else -1
    while position >= 0:
        found.append(position)
        position = before[position]
    return found[::-1]
