"""The bar of a vote, its threshold and its words, for votes of which more and less is recorded."""

import pytest

from minutebook.outputs.edition import Edition
from minutebook.outputs.site.figures import TallyFigure, tally_figure
from minutebook.outputs.site.press import build_press
from minutebook.record import Fact
from minutebook.records.tally import Tally


@pytest.fixture
def figure_of(edition: Edition):  # type: ignore[no-untyped-def]
    """A function from a vote as a record writes it to its figure, as one of the board in February 2025."""
    sheet = build_press(edition).sheet("x/")
    record = edition.view.archive.by_id["meetings/board/2025-02-04/minutes"]

    def make(vote: dict[str, object]) -> TallyFigure:
        return tally_figure(Tally.model_validate(vote), Fact(record, None, record.front), sheet)

    return make


CASES = [
    ({"for": 29, "against": 30}, "29 of 59 cast; more than half needed: 30", 50.85),
    ({"for": 6, "entitled": 12}, "", None),
    ({"for": 4, "against": 2, "threshold": "two-thirds"}, "4 of 6 cast; at least two thirds needed: 4", 66.67),
    ({"for": 3, "against": 0, "threshold": "unanimous"}, "3 of 3 cast; all needed: 3", 100.0),
    ({"for": 2, "against": 1, "threshold": "absolute-majority"}, "2 of 2 members; more than half needed: 2", 66.67),
    (
        {"for": 3, "against": 1, "threshold": {"fraction": "60%", "of": "fixed-seats"}},
        "3 of 5 seats; at least 60% needed: 3",
        75.0,
    ),
    ({"for": 3, "threshold": "two-thirds"}, "At least two thirds of those cast needed", None),
    ({"method": "consensus"}, "", None),
]


@pytest.mark.parametrize(("vote", "words", "tick"), CASES)
def test_the_threshold_is_said_and_drawn(vote, words, tick, figure_of) -> None:  # type: ignore[no-untyped-def]
    figure = figure_of(vote)
    assert (figure.words, figure.tick) == (words, tick)


def test_those_who_did_not_vote_are_drawn_empty_and_counted_once(figure_of) -> None:  # type: ignore[no-untyped-def]
    figure = figure_of({"for": 4, "against": 1, "absent": 2, "entitled": 10})
    assert [(each.position, each.start, each.width) for each in figure.segments] == [
        ("for", 0.0, 40.0),
        ("against", 40.0, 10.0),
    ]
    assert (figure.rest.count, figure.rest.start, figure.unknown) == (5, 50.0, 3)


def test_a_side_that_is_not_recorded_is_named_without_a_number(figure_of) -> None:  # type: ignore[no-untyped-def]
    figure = figure_of({"for": 6})
    assert [(group.label, group.count) for group in figure.groups] == [("For", 6), ("Against", None)]
