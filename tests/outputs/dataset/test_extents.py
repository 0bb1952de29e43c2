"""Extents: by how much a rule is breached, as a number of units, for every form of words that findings have."""

import pytest

from minutebook.outputs.dataset.extents import measured


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("29 hours short", 29, "hours"),
        ("1 minute short", 1, "minutes"),
        ("70 hours 45 minutes short", 70.75, "hours"),
        ("at least 6 days 12 hours late", 6.5, "days"),
        ("2 clear days short", 2, "clear days"),
        ("1 clear working day early", 1, "clear working days"),
        ("4 months after the end", 4, "months"),
        ("at least 3 months over", 3, "months"),
        ("1,200 votes short", 1200, "votes"),
        ("2 meetings too few", 2, "meetings"),
        ("3 over", 3, None),
        ("1,000 too few", 1000, None),
        ("12 too few took part", 12, None),
        ("1 vote short and 3 too few took part", 1, "votes"),
        ("enough votes", None, None),
        ("without a reason", None, None),
        ("kept too long", None, None),
        ("late", None, None),
        ("", None, None),
    ],
)
def test_words_of_an_extent_give_a_number_and_a_unit(words: str, number: float | None, unit: str | None) -> None:
    assert measured(words) == (number, unit)
