"""Votes: thresholds are counted exactly, a casting vote decides a tie, and nothing is guessed."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from minutebook.records.tally import Tally, Threshold
from minutebook.votes import (
    count_of,
    counts_in_words,
    is_carried,
    needed,
    people_in_the_room,
    people_of,
    roll_of,
    share_in_words,
    voters_of,
)
from minutebook.words import CountedOf, Position

COUNTS = st.integers(min_value=0, max_value=10**6)
FRACTIONS = st.fractions(min_value=Fraction(1, 1000), max_value=1, max_denominator=1000)


def tally(**values: Any) -> Tally:
    return Tally.model_validate({key.rstrip("_").replace("_", "-"): value for key, value in values.items()})


@pytest.mark.parametrize(
    ("favour", "against", "threshold", "votes", "carried"),
    [
        (29, 30, "simple-majority", 30, False),
        (30, 29, "simple-majority", 30, True),
        (30, 30, "simple-majority", 31, False),
        (20, 10, "two-thirds", 20, True),
        (19, 10, "two-thirds", 20, False),
        (66, 34, "two-thirds", 67, False),
        (67, 33, "two-thirds", 67, True),
        (66, 34, {"fraction": "66%"}, 66, True),
        (66, 34, {"fraction": "2/3", "strict": True}, 67, False),
        (2, 1, {"fraction": "2/3", "strict": True}, 3, False),
        (75, 25, "three-quarters", 75, True),
        (9, 0, "unanimous", 9, True),
        (9, 1, "unanimous", 10, False),
        (0, 0, "two-thirds", 0, False),
    ],
)
def test_threshold_of_votes_cast_is_counted_exactly(
    favour: int, against: int, threshold: object, votes: int, *, carried: bool
) -> None:
    vote = tally(for_=favour, against=against, threshold=threshold)
    assert (needed(vote).votes, is_carried(vote)) == (votes, carried)


@pytest.mark.parametrize(
    ("of", "others", "carried"),
    [
        ("present", {"present": 12}, False),
        ("present", {"present": 11}, True),
        ("present", {}, None),
        ("entitled", {"entitled": 12}, False),
        ("entitled", {}, None),
    ],
)
def test_abstentions_count_where_the_threshold_is_of_those_present_or_entitled(
    of: str, others: dict[str, int], *, carried: bool | None
) -> None:
    vote = tally(for_=6, against=1, threshold={"fraction": "1/2", "of": of, "strict": True}, **others)
    assert is_carried(vote) is carried


def test_absolute_majority_needs_the_number_of_members() -> None:
    vote = tally(for_=6, against=2, threshold="absolute-majority")
    assert [is_carried(vote, members) for members in (None, 11, 12)] == [None, True, False]
    seats = tally(for_=6, against=2, threshold={"fraction": "1/2", "of": "fixed-seats", "strict": True})
    assert [is_carried(seats, 11, seats=number) for number in (None, 11, 12)] == [None, True, False]


def test_votes_against_that_are_not_recorded_leave_the_result_open() -> None:
    assert is_carried(tally(for_=6, entitled=12)) is None
    assert is_carried(tally(against=6)) is None
    assert is_carried(tally(for_=6, against=0)) is True


@pytest.mark.parametrize(
    ("position", "values", "carried"),
    [
        ("for", {"for_": 5, "against": 5}, True),
        ("against", {"for_": 5, "against": 5}, False),
        ("for", {"for_": 0, "against": 0}, True),
        ("for", {"for_": 4, "against": 6}, False),
        ("against", {"for_": 6, "against": 5}, True),
        ("for", {"for_": 5, "against": 5, "threshold": "two-thirds"}, False),
        (
            "for",
            {"for_": 5, "against": 5, "present": 12, "threshold": {"fraction": "1/2", "of": "present", "strict": True}},
            False,
        ),
        ("for", {"for_": 5, "against": 5, "present": 12, "threshold": {"fraction": "1/2", "of": "present"}}, True),
    ],
)
def test_casting_vote_is_one_more_vote_and_only_where_votes_are_tied(
    position: str, values: dict[str, Any], *, carried: bool
) -> None:
    assert is_carried(tally(casting_vote={"position": position}, **values)) is carried


@given(COUNTS, COUNTS, FRACTIONS, st.booleans())
def test_needed_votes_are_the_fewest_that_reach_the_threshold(
    favour: int, against: int, fraction: Fraction, strict: bool
) -> None:
    threshold = {"fraction": f"{fraction.numerator}/{fraction.denominator}", "strict": strict}
    need = needed(tally(for_=favour, against=against, threshold=threshold))
    assert need.of == favour + against
    assert need.votes is not None
    reaches = (lambda votes: votes > fraction * need.of) if strict else (lambda votes: votes >= fraction * need.of)
    assert reaches(need.votes)
    assert not reaches(need.votes - 1)


@given(
    COUNTS,
    COUNTS,
    FRACTIONS,
    st.sampled_from([CountedOf.CAST, CountedOf.PRESENT, CountedOf.ENTITLED]),
    st.booleans(),
    st.sampled_from([None, Position.FOR, Position.AGAINST]),
)
def test_one_more_vote_in_favour_never_turns_carried_into_lost(
    favour: int, against: int, fraction: Fraction, of: CountedOf, strict: bool, casting: Position | None
) -> None:
    threshold = {"fraction": f"{fraction.numerator}/{fraction.denominator}", "of": of, "strict": strict}
    rest: dict[str, Any] = {"threshold": threshold, "present": 10**6, "entitled": 10**6}
    if casting:
        rest["casting_vote"] = {"position": casting}
    if is_carried(tally(for_=favour, against=against, **rest)):
        assert is_carried(tally(for_=favour + 1, against=against, **rest))


@given(COUNTS, COUNTS)
def test_one_more_vote_against_never_turns_lost_into_carried(favour: int, against: int) -> None:
    if not is_carried(tally(for_=favour, against=against)):
        assert not is_carried(tally(for_=favour, against=against + 1))


@given(st.text() | st.integers() | st.floats() | st.sampled_from(["two-third", "3/2", "0%", "100 %", "1/0", ".5"]))
def test_whatever_stands_for_a_threshold_is_one_or_is_refused_in_plain_words(value: Any) -> None:
    for written in (value, {"fraction": value}):
        try:
            size = Threshold.model_validate(written).size
        except ValidationError as error:
            assert {each["type"] for each in error.errors()} == {"wrong_value"}
        else:
            assert 0 < size <= 1


def test_roll_is_read_from_lists_and_from_roll() -> None:
    vote = tally(for_=["jane-roe", "john-doe"], against=1, roll={"against": ["mary-major"]}, abstain=[])
    assert roll_of(vote) == {Position.FOR: ("jane-roe", "john-doe"), Position.AGAINST: ("mary-major",)}
    assert list(voters_of(vote)) == [
        (Position.FOR, "jane-roe", ("for", 0)),
        (Position.FOR, "john-doe", ("for", 1)),
        (Position.AGAINST, "mary-major", ("roll", "against", 0)),
    ]
    assert [count_of(vote, position) for position in (Position.FOR, Position.ABSTAIN, Position.ABSENT)] == [2, 0, None]


def test_counts_and_thresholds_are_put_into_words() -> None:
    assert counts_in_words(tally(for_=7, against=3)) == "Votes for (7) and against (3)"
    assert counts_in_words(tally(for_=7, against=0, abstain=1)) == "Votes for (7) and abstentions (1)"
    assert counts_in_words(tally(for_=7, against=2, abstain=1)) == "Votes for (7), against (2) and abstentions (1)"
    assert counts_in_words(tally(for_=7)) == "Votes for (7)"
    shares = [needed(tally(threshold=name)).threshold for name in ("simple-majority", "two-thirds", "unanimous")]
    assert [share_in_words(threshold) for threshold in shares] == ["more than half", "at least 2/3", "all"]


@given(
    for_=st.dictionaries(st.sampled_from("abcde"), COUNTS), against=st.dictionaries(st.sampled_from("vwxyz"), COUNTS)
)
def test_weighted_votes_are_counted_by_weight_and_people_by_head(for_: dict[str, int], against: dict[str, int]) -> None:
    vote = tally(for_=[*for_], against=[*against], weights={**for_, **against, "nobody": 10**6})
    favour, others = sum(for_.values()), sum(against.values())
    assert (count_of(vote, Position.FOR), count_of(vote, Position.AGAINST)) == (favour, others)
    assert is_carried(vote) == (favour > others)
    assert (people_of(vote, Position.FOR), people_in_the_room(vote)) == (len(for_), len(for_) + len(against))


def test_weighted_votes_say_nothing_of_people_members_and_seats() -> None:
    vote = tally(for_=300, against=100, roll={"for": ["a", "b"]}, weights={"a": 200, "b": 90}, proxies={"b": "a"})
    assert (people_of(vote, Position.FOR), people_of(vote, Position.AGAINST), people_in_the_room(vote)) == (2, None, 1)
    assert count_of(vote, Position.FOR) == 300
    absolute = tally(for_=["a"], against=[], weights={"a": 200}, threshold="absolute-majority")
    assert needed(absolute, members=3, seats=5).votes is None
    assert needed(tally(for_=["a"], against=[], threshold="absolute-majority"), members=3, seats=5).votes == 2


def test_who_is_named_without_a_weight_has_one_vote() -> None:
    assert count_of(tally(for_=["a", "b"], weights={"a": 5}), Position.FOR) == 6
