"""Lines: the rows of a batch as lines of text, put together column by column."""

from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

QUOTE, BACKSLASH, FIRST = ord('"'), ord("\\"), ord(" ")
"""A quotation mark, a backslash, and the first character that is no control."""
PLAIN = bytes(set(range(256)) - {*range(FIRST), QUOTE, BACKSLASH})


@dataclass(frozen=True)
class Words:
    """A column in words."""

    array: pa.Array

    @cached_property
    def special(self) -> frozenset[int]:
        """Which quotation marks, backslashes and controls are somewhere in it: mostly none, and then nobody need look again."""
        held = self.array.buffers()[2]
        if held is None or not held.size:
            return frozenset()
        data, lowest = held.to_pybytes(), pc.min(pa.Array.from_buffers(pa.uint8(), held.size, [None, held])).as_py()
        if lowest >= FIRST and QUOTE not in data and BACKSLASH not in data:
            return frozenset()
        return frozenset(data.translate(None, PLAIN))

    def replaced(self, old: str, new: str) -> "Words":
        return Words(pc.replace_substring(self.array, old, new))


class Lines:
    """Lines in the making: what stands in all of them, and columns, from left to right."""

    def __init__(self) -> None:
        self._parts: list[str | pa.Array] = [""]

    def add(self, words: str) -> None:
        """The same words in every line."""
        last = self._parts[-1]
        self._parts[-1:] = [last + words] if isinstance(last, str) else [last, words]

    def add_column(self, array: pa.Array, mark: str, absent: str) -> None:
        """The words of each row, between marks; what is absent is said without them."""
        if array.null_count == len(array):
            self.add(absent)
        elif not array.null_count:
            self.add(mark)
            self._parts.append(array)
            self.add(mark)
        else:
            marked = pc.binary_join_element_wise(mark, array, mark, "") if mark else array
            self._parts.append(pc.fill_null(marked, absent))

    def written(self) -> pa.Buffer:
        """All lines, in UTF-8. There is a column at least that is never absent."""
        return pc.binary_join_element_wise(*self._parts, "").buffers()[2]
