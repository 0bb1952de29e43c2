"""Changed lines: what is left of two texts without the lines that are the same at their beginnings and at their ends."""

from functools import lru_cache


@lru_cache(maxsize=64)
def changed_lines(before: str, after: str) -> tuple[str, str]:
    """Both texts from the first line to the last that differ, with one line beside them where there is one.

    Most versions differ in a few lines from the one before, and comparing characters at once is many times quicker than
    comparing lines.
    """
    shorter = min(len(before), len(after))
    start = _shared(before, after, shorter)
    end = _shared_end(before, after, shorter - start)
    first = before.rfind("\n", 0, max(before.rfind("\n", 0, start), 0)) + 1
    last = _end_of_line_beside(before, len(before) - end)
    return before[first:last], after[first : len(after) - (len(before) - last)]


def _shared(before: str, after: str, most: int) -> int:
    """How many characters at their beginnings are the same, of `most`."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if before[low:middle] == after[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _shared_end(before: str, after: str, most: int) -> int:
    """How many characters at their ends are the same, of `most`."""
    low, high, old, new = 0, most, len(before), len(after)
    while low < high:
        middle = (low + high + 1) // 2
        if before[old - middle : old - low] == after[new - middle : new - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _end_of_line_beside(text: str, end: int) -> int:
    """Where the first whole line ends that begins at `end` or later; the text's own end where there is none."""
    before = text.find("\n", end)
    beside = text.find("\n", before + 1) if before >= 0 else -1
    return beside if beside >= 0 else len(text)
