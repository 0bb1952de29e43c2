"""Dates and moments: reading and writing them, the days that they may be, and what is certainly before what."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from minutebook.dates import Clock, Moment, PartialDate, is_certainly_before

LONDON = ZoneInfo("Europe/London")
DAYS = st.dates()
DAYS_WITH_TIMES = st.dates(datetime.date(2, 1, 1), datetime.date(9998, 12, 31))
CLOCKS = st.builds(Clock, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
PARTIAL = (
    DAYS.map(PartialDate.of)
    | DAYS.map(lambda day: PartialDate(day.year, day.month))
    | DAYS.map(lambda day: PartialDate(day.year))
)
OFFSETS = st.none() | st.integers(-14 * 60, 14 * 60).map(lambda minutes: datetime.timedelta(minutes=minutes))


@given(PARTIAL)
def test_date_reads_back_as_it_was_written(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


@given(CLOCKS)
def test_clock_reads_back_as_it_was_written(clock: Clock) -> None:
    assert Clock.parse(str(clock)) == clock


@given(PARTIAL.map(Moment) | st.builds(Moment, DAYS_WITH_TIMES.map(PartialDate.of), CLOCKS, OFFSETS))
def test_moment_reads_back_as_it_was_written(moment: Moment) -> None:
    assert Moment.parse(str(moment)) == moment


@given(PARTIAL)
def test_last_day_is_the_day_before_another_period(date: PartialDate) -> None:
    assert date.first <= date.last
    if date.last < datetime.date.max:
        after = date.last + datetime.timedelta(days=1)
        assert (after.year, after.month if date.month else 0, after.day if date.day else 0) != (
            date.year,
            date.month,
            date.day,
        )


@given(st.text() | st.integers() | st.floats() | st.none() | st.booleans() | st.lists(st.integers()))
def test_any_value_is_a_date_or_is_refused_in_words(value: object) -> None:
    for kind in (PartialDate, Clock, Moment):
        try:
            assert kind.parse(value)
        except PydanticCustomError as error:
            assert error.context
            assert error.context["expected"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2016-02-30", "a date that exists in the calendar"),
        ("2016-13", "a date that exists in the calendar"),
        ("0000", "a date that exists in the calendar"),
        ("3.12.2016", "a date such as 2016-12-03 (or 2016-12 where the day is not known)"),
        (20161203, "a date such as 2016-12-03 (or 2016-12 where the day is not known)"),
        (True, "a date such as 2016-12-03 (or 2016-12 where the day is not known)"),
        (None, "a date such as 2016-12-03 (or 2016-12 where the day is not known)"),
    ],
)
def test_date_that_is_none_says_what_is_expected(value: object, expected: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        PartialDate.parse(value)
    assert caught.value.context == {"expected": expected, "value": value}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2016-12-03", "3 December 2016"),
        ("2016-12", "December 2016"),
        (2016, "2016"),
        (datetime.date(2016, 2, 29), "29 February 2016"),
    ],
)
def test_date_in_words_says_no_more_than_is_known(value: object, words: str) -> None:
    assert PartialDate.parse(value).words == words


@pytest.mark.parametrize(
    ("first", "second", "certainly"),
    [
        ("2016-12-03", "2016-12-04", True),
        ("2016-12-03", "2016-12-03", False),
        ("2016-12", "2016-12-04", False),
        ("2015", "2016-01-01", True),
        ("2016-12-03 10:00", "2016-12-03 10:01", True),
        ("2016-12-03 10:00", "2016-12-03", False),
        ("2016-12-03 10:00+00:00", "2016-12-03 10:30+02:00", False),
        ("2016-12-03 10:00+02:00", "2016-12-03 09:00", True),
        ("2016-10-30 01:10", "2016-10-30 01:50", False),  # either may be of the hour that clocks showed twice
        ("2016-10-30 00:59", "2016-10-30 01:00", True),
        ("2016-10-30 01:59", "2016-10-30 02:00", True),
        ("2016-03-27 00:59", "2016-03-27 01:30", False),  # clocks never showed 01:30
    ],
)
def test_only_what_cannot_be_otherwise_is_certainly_before(first: str, second: str, *, certainly: bool) -> None:
    assert is_certainly_before(Moment.parse(first), Moment.parse(second), LONDON) is certainly


@pytest.mark.parametrize(
    ("value", "hours"),
    [
        ("2016-10-30 01:30", ("00:30", "01:30")),
        ("2016-03-27 01:30", ("00:30", "01:30")),
        ("2016-10-30 01:30+01:00", ("00:30", "00:30")),
    ],
    ids=["shown twice", "never shown", "with its offset"],
)
def test_time_of_a_day_on_which_clocks_change_may_be_two_instants(value: str, hours: tuple[str, str]) -> None:
    span = Moment.parse(value).span(LONDON)
    assert tuple(f"{instant.astimezone(datetime.UTC):%H:%M}" for instant in span) == hours


@pytest.mark.parametrize("value", ["0001-01-01T00:00+14:00", "9999-12-31 23:59:59-14:00"])
def test_moment_that_is_in_no_year_elsewhere_is_refused(value: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        Moment.parse(value)
    assert caught.value.context == {"expected": "a time within the years 2 to 9998", "value": value}
