"""Extents: the number and the unit in the words that say by how much a rule is breached, for whoever compares or adds them."""

import re

from minutebook.periods import LENGTHS, Unit

EXTENT = re.compile(
    r"(?:at least )?(?P<number>\d[\d,]*)(?: (?P<unit>[a-z ]+?))??(?: (?P<rest>\d+) (?P<part>[a-z]+))?"
    r" (?:short|over|early|late|too few|after the end)\b"
)


def measured(words: str) -> tuple[float | None, str | None]:
    """`29 hours short` gives 29 and `hours`, `2 over` gives 2 and no unit; neither where the words have no number.

    A time in two units is told in the first: `70 hours 45 minutes short` gives 70.75 and `hours`.
    """
    found = EXTENT.match(words)
    if found is None:
        return None, None
    number, unit = float(found["number"].replace(",", "")), found["unit"]
    if found["rest"]:
        number += int(found["rest"]) * (_unit_of(found["part"]) / _unit_of(unit))
    return number, _plural(unit) if unit else None


def _unit_of(word: str) -> float:
    return LENGTHS[Unit(_plural(word))].total_seconds()


def _plural(unit: str) -> str:
    return unit if unit.endswith("s") else f"{unit}s"
