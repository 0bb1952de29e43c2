"""Counting, by the worked examples of published rules, and where calendars and clocks are awkward."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Weekday
from minutebook.rules.clock.counting import Count, build_count
from minutebook.rules.clock.timed import AFTER, BEFORE

LONDON = ZoneInfo("Europe/London")
PARISH = {"at-least": "3 clear days", "not-counted": {"weekdays": "sunday", "holidays": "GB-ENG"}}
WALES = {"within": "7 working days", "counting-from": "day-itself", "not-counted": {"holidays": "GB-WLS"}}


def count(side: int, **parameters: object) -> Count:
    read = NoticeParameters.model_validate({key.replace("_", "-"): value for key, value in parameters.items()})
    period = read.at_least or read.longest
    assert period
    return build_count(read, period, side, LONDON)


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_three_clear_days_of_a_parish_in_england() -> None:
    """For a meeting on Monday 13 January 2025 they are Saturday 11, Friday 10 and Thursday 9; Wednesday 8 is the last day."""
    counted = count(BEFORE, **PARISH)
    assert counted.last_day(day("2025-01-13")) == day("2025-01-08")
    assert counted.why_not_counted(day("2025-01-12")) == "Sunday"
    given = [
        "2025-01-06",
        "2025-01-07",
        "2025-01-08",
        "2025-01-09",
        "2025-01-10",
        "2025-01-11",
        "2025-01-12",
        "2025-01-13",
    ]
    assert [counted.days_counted(day("2025-01-13"), day(each)) for each in given] == [5, 4, 3, 2, 1, 0, 0, 0]


def test_three_clear_days_go_round_easter_and_christmas() -> None:
    counted = count(BEFORE, **PARISH)
    assert counted.last_day(day("2025-04-22")) == day("2025-04-15")  # not Good Friday, Easter Sunday, Easter Monday
    assert counted.last_day(day("2025-12-29")) == day("2025-12-22")  # not Sunday 28, Boxing Day, Christmas Day
    assert counted.why_not_counted(day("2025-04-18")) == "Good Friday"


def test_seven_working_days_in_wales_begin_with_the_day_of_the_meeting() -> None:
    counted = count(AFTER, **WALES)
    assert counted.last_day(day("2025-01-13")) == day("2025-01-21")  # Monday 13 is the first, Tuesday 21 the seventh
    assert counted.last_day(day("2025-04-16")) == day("2025-04-28")  # Good Friday and Easter Monday are none
    assert counted.last_day(day("2025-01-11")) == day("2025-01-21")  # of a meeting on Saturday, Monday is the first


@pytest.mark.parametrize(
    ("side", "length", "start", "last"),
    [
        (BEFORE, "7 days", "2026-03-20", "2026-03-13"),
        (BEFORE, "7 clear days", "2026-03-20", "2026-03-12"),
        (BEFORE, "1 week", "2026-03-20", "2026-03-13"),
        (BEFORE, "two weeks", "2026-03-20", "2026-03-06"),
        (BEFORE, "3 working days", "2026-03-17", "2026-03-12"),
        (BEFORE, "3 clear working days", "2026-03-17", "2026-03-11"),
        (BEFORE, "1 month", "2026-03-31", "2026-02-28"),
        (BEFORE, "1 month", "2024-03-31", "2024-02-29"),
        (BEFORE, "1 year", "2024-02-29", "2023-02-28"),
        (BEFORE, "7 days", "2024-03-04", "2024-02-26"),
        (AFTER, "21 days", "2026-03-03", "2026-03-24"),
        (AFTER, "1 month", "2026-01-31", "2026-02-28"),
        (AFTER, "3 months", "2026-11-30", "2027-02-28"),
        (AFTER, "4 years", "2024-02-29", "2028-02-29"),
        (AFTER, "5 clear days", "2026-03-03", "2026-03-09"),
        (AFTER, "2 working days", "2026-03-06", "2026-03-10"),
        (AFTER, "0 days", "2026-03-06", "2026-03-06"),
    ],
)
def test_day_on_which_a_period_ends(side: int, length: str, start: str, last: str) -> None:
    assert count(side, at_least=length).last_day(day(start)) == day(last)


def test_day_itself_may_be_the_first_and_the_last_may_run_on() -> None:
    itself = count(BEFORE, at_least="7 days", counting_from="day-itself")
    assert itself.last_day(day("2026-03-20")) == day("2026-03-14")
    months = count(AFTER, within="1 month", counting_from="day-itself")
    assert months.last_day(day("2026-01-15")) == day("2026-02-14")
    runs_on = count(AFTER, within="14 days", not_ending_on={"weekdays": ["saturday", "sunday"], "dates": "2026-03-23"})
    assert runs_on.last_day(day("2026-03-07")) == day("2026-03-24")  # not on Saturday 21, Sunday 22 or the 23rd


def test_intervals_may_run_over_the_end_of_the_year() -> None:
    counted = count(
        AFTER, within="5 days", not_counted={"name": "winter break", "from": "17 December", "until": "10 January"}
    )
    assert counted.last_day(day("2025-12-15")) == day("2026-01-14")
    assert counted.why_not_counted(day("2026-01-10")) == "winter break"
    assert counted.why_not_counted(day("2026-01-11")) == ""


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


def test_stopwatch_does_not_change_with_the_clocks_and_days_of_the_calendar_do() -> None:
    """Clocks go forward on 29 March and back on 25 October 2026."""
    hours, days = count(BEFORE, at_least="48 hours"), count(BEFORE, at_least="2 days", stopwatch=True)
    for counted in (hours, days):
        assert counted.end(utc("2026-03-30 19:00")) == (utc("2026-03-28 18:00"),) * 2
        assert counted.end(utc("2026-10-26 19:00")) == (utc("2026-10-24 20:00"),) * 2
    calendar = count(BEFORE, at_least="1 day").end(utc("2026-03-30 19:00"))
    assert calendar == (datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 3, 29, 22, 59, 59, 999999, tzinfo=UTC))


def test_counts_end_at_the_ends_of_the_calendar() -> None:
    assert count(BEFORE, at_least="10000 days").last_day(date(2, 1, 1)) == date.min
    assert count(AFTER, at_least="9000 years").last_day(date(2026, 1, 1)) == date.max
    assert (
        count(AFTER, at_least="10000 weeks", not_counted={"weekdays": "sunday"}).last_day(date(9990, 1, 1)) == date.max
    )
    first, last = count(AFTER, at_least="10000 days").end(datetime.max.replace(tzinfo=UTC))
    assert first <= last


@pytest.mark.parametrize(
    "parameters",
    [
        {"at-least": "10001 days"},
        {"at-least": "-3 days"},
        {"at-least": "3 days", "grace": "1 month"},
        {"at-least": "30 days", "at-most": "2 weeks"},
        {"at-most": "30 days", "within": "3 days"},
        {"at-least": "3 months", "not-counted": {"weekdays": "sunday"}},
        {"at-least": "3 months", "stopwatch": True},
        {"at-least": "3 days", "stopwatch": True, "not-counted": {"weekdays": "sunday"}},
        {"at-least": "3 clear days", "counting-from": "day-itself"},
        {"at-least": "3 days", "not-counted": {"weekdays": [*Weekday]}},
        {"at-least": "3 days", "not-counted": {"from": "1 January", "until": "31 December"}},
        {"at-least": "3 days", "not-counted": {"from": "17 December", "until": "2026-01-10"}},
        {"at-least": "3 days", "not-counted": {"from": "2026-01-10", "until": "2025-12-17"}},
        {"at-least": "3 days", "not-counted": {"holidays": "XX"}},
        {"at-least": "3 days", "not-counted": {"dates": "30 February"}},
    ],
)
def test_what_cannot_be_counted_is_refused(parameters: dict[str, object]) -> None:
    with pytest.raises(ValidationError) as refused:
        NoticeParameters.model_validate(parameters)
    assert [error["type"] for error in refused.value.errors()] == ["wrong_value"]


def test_long_list_of_dates_does_not_slow_the_count() -> None:
    dates = [f"{number} March {year}" for year in range(1000, 9000) for number in (1, 2, 3)]
    counted = count(AFTER, within="300 days", not_counted={"dates": dates})
    assert counted.last_day(day("2026-01-01")) == day("2026-10-31")


def test_year_for_which_a_country_has_announced_none_has_the_holidays_of_every_year() -> None:
    counted = count(AFTER, within="3 days", not_counted={"holidays": "IN"})
    assert counted.last_day(day("2080-01-24")) == day("2080-01-28")  # Republic Day is on the 26th
