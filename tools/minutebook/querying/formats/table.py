"""A table for the terminal: columns that line up, numbers to the right, long texts cut, addresses and ids whole."""

import re
from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from minutebook.querying.answer import Answer, Value, shown
from minutebook.reporting.visible import visible

LONGEST = 60
WHOLE = re.compile(r"[!-~]{1,300}")
"""An address or an id: nothing can be done with a part of it."""
GAP = "  "
NOTHING = "—"


def render(answer: Answer) -> str:
    rows = [tuple(map(_cell, row)) for row in answer.rows]
    widths = [max(map(cell_len, column)) for column in zip(answer.columns, *rows, strict=True)]
    right = [_holds_numbers(answer, at) for at in range(len(widths))]
    rule = ["─" * width for width in widths]
    return "".join(_line(line, widths, right) for line in (answer.columns, rule, *rows))


def _holds_numbers(answer: Answer, at: int) -> bool:
    return bool(answer.rows) and all(isinstance(row[at], int | float | None) for row in answer.rows)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = (
        " " * (width - cell_len(cell)) + cell if is_right else cell + " " * (width - cell_len(cell))
        for cell, width, is_right in zip(cells, widths, right, strict=True)
    )
    return f"{GAP.join(padded).rstrip()}\n"


def _cell(value: Value) -> str:
    if value is None:
        return NOTHING
    words = visible(" ".join(str(shown(value)).split()))
    is_shown = cell_len(words) <= LONGEST or WHOLE.fullmatch(words)
    return words if is_shown else f"{set_cell_size(words, LONGEST - 1).rstrip()}…"
