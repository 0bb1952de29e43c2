"""A line of a record as a terminal shows it, with the place of a value in it."""

from dataclasses import dataclass

from rich.cells import cell_len

from minutebook.reporting.visible import visible_character

TAB = "    "
CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`line` as shown; the value begins after `before` cells of the screen and is `cells` wide."""

    line: str
    before: int
    cells: int

    @property
    def caret(self) -> str:
        return " " * self.before + "^" * self.cells


def build_excerpt(line: str, column: int, length: int, width: int) -> Excerpt:
    """The part of a line around `length` characters from `column` (from 1) that fits into `width` cells."""
    start = min(column - 1, len(line))
    first = max(0, start - width)
    characters = [_shown(character) for character in line[first : start + max(length, 1) + width]]
    widths = [cell_len(shown) for shown in characters]
    left, right = _window(widths, start - first, width, is_cut=first > 0)
    cut_left, cut_right = left + first > 0, right + first < len(line)
    shown = CUT * cut_left + "".join(characters[left:right]) + CUT * cut_right
    before = sum(widths[left : start - first]) + int(cut_left)
    end = min(start - first + length, right)
    return Excerpt(shown, before, max(1, sum(widths[start - first : end])))


def _shown(character: str) -> str:
    return TAB if character == "\t" else visible_character(character)


def _window(widths: list[int], start: int, width: int, *, is_cut: bool) -> tuple[int, int]:
    """The first and last character to show: all where they fit, else a third of the width before the value."""
    if sum(widths) <= width and not is_cut:
        return 0, len(widths)
    room = width - 2 * len(CUT)
    left, used = start, 0
    while left and used + widths[left - 1] <= room // 3:
        left -= 1
        used += widths[left]
    right = start
    while right < len(widths) and used + widths[right] <= room:
        used += widths[right]
        right += 1
    return left, right
