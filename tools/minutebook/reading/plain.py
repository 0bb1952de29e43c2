"""The lines of plain YAML: where each value begins, told by indentation where that is sure. Far quicker than a composer."""

import re
from collections.abc import Mapping

Key = str | int
Path = tuple[Key, ...]
# A value that begins and ends on its line: a plain word, a text in quotation marks, a list or mapping of such, nested once.
# Runs of plain characters are taken at once, and none of them is given back (`++`): one by one takes a third longer.
_WORDS = r"""[^\s\-?:,\[\]{}#&*!|>'"%@`\\][^:#\t\r\n]*+(?:(?::(?=[^\s])|(?<=[^\s])#)[^:#\t\r\n]*+)*"""
_QUOTED = r""""[^"\\\t\r\n]*"|'[^'\t\r\n]*'"""
_PART = r"""[^"'\[\]{}#&*!|>%@`\\\t\r\n]++|"[^"\\\t\r\n]*\""""
_INNER = rf"\[(?:{_PART})*\]|{{(?:{_PART})*}}"
_LIST = rf"\[(?:{_PART}|{_INNER})*\]|{{(?:{_PART}|{_INNER})*}}"
VALUE = re.compile(rf"(?:{_WORDS}|{_QUOTED}|{_LIST})")
PAIR = re.compile(r"(?P<key>[A-Za-z][A-Za-z0-9_-]*):(?: +(?P<value>[^ ].*))?")
FOLDED = re.compile(r"[|>][+-]?")


def find_lines(text: str) -> Mapping[Path, int] | None:
    """The line, from 0, on which each value in block style begins, by its keys; None where the text is not as plain as that.

    A value within a list or mapping that stands on one line has no line of its own.
    """
    walk = _Walk()
    for number, line in enumerate(text.split("\n")):
        content = line.lstrip(" ")
        if not walk.take(number, len(line) - len(content), content.rstrip(" ")):
            return None
    walk.settle()
    return walk.found


class _Walk:
    """Takes lines, one after the other."""

    def __init__(self) -> None:
        self.found: dict[Path, int] = {}
        self._open: list[tuple[int, Path, bool]] = []
        """What is open: its column, its keys, and whether it is a list."""
        self._counts: dict[Path, int] = {}
        self._awaited: tuple[Path, int, int] | None = ((), -1, 0)
        """A value that begins on a later line, if at all: its keys, the column of what it belongs to, and its line."""
        self._folded = -1
        """The column of the key whose text of many lines is being passed over."""

    def take(self, number: int, column: int, content: str) -> bool:
        """Take a line; False where it is not plain."""
        if not content:
            return True
        if self._folded >= 0:
            if column > self._folded:
                return True
            self._folded = -1
        if content.startswith("#"):
            return True
        is_item = content == "-" or content.startswith("- ")
        if self._awaited:
            self._begin(number, column, is_item, *self._awaited)
        while self._open and (self._open[-1][0] > column or (self._open[-1][2] and not is_item)):
            self._open.pop()
        if not self._open or self._open[-1][0] != column or self._open[-1][2] != is_item:
            return False
        return self._item(number, column, content) if is_item else self._pair(number, column, content)

    def settle(self) -> None:
        """What is awaited does not come: it is empty, and stands where its key does."""
        if self._awaited and self._awaited[0]:
            self.found[self._awaited[0]] = self._awaited[2]
        self._awaited = None

    def _begin(self, number: int, column: int, is_item: bool, path: Path, owner: int, _: int) -> None:
        # A list may stand as far to the left as the key that it belongs to.
        in_list = bool(self._open) and self._open[-1][2]
        if column > owner or (column == owner and is_item and not in_list):
            self._awaited = None
            self._open.append((column, path, is_item))
            if path:
                self.found[path] = number
        else:
            self.settle()

    def _item(self, number: int, column: int, content: str) -> bool:
        _, owner, _ = self._open[-1]
        index = self._counts[owner] = self._counts.get(owner, -1) + 1
        path, rest = (*owner, index), content[2:].lstrip(" ")
        if content == "-":
            self._awaited = (path, column, number)
            return True
        self.found[path] = number
        if VALUE.fullmatch(rest):
            return True
        inner = column + len(content) - len(rest)
        self._open.append((inner, path, False))
        return self._pair(number, inner, rest)

    def _pair(self, number: int, column: int, content: str) -> bool:
        pair = PAIR.fullmatch(content)
        if not pair:
            return False
        path, value = (*self._open[-1][1], pair["key"]), pair["value"]
        if value is None:
            self._awaited = (path, column, number)
            return True
        self.found[path] = number
        if value[0] in "|>" and FOLDED.fullmatch(value):
            self._folded = column
            return True
        return VALUE.fullmatch(value) is not None
