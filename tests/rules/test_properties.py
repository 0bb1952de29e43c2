"""What holds of every count: later is never earlier, longer is never shorter, and knowing less never changes a verdict."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from minutebook.periods import BY_STOPWATCH, CLEAR, Period, Unit
from minutebook.records.parameters.days import DayOfYear
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Verdict, Weekday
from minutebook.rules.clock.counting import build_count
from minutebook.rules.clock.lengths import Bound
from minutebook.rules.clock.timed import AFTER, BEFORE, Phrases, Span, Timed

calmly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The first look into a calendar of holidays takes a while."""
ZONES = [ZoneInfo(name) for name in ("Europe/London", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "UTC")]
PHRASES = Phrases("Notice was given", "no notice had been given", "the meeting", "Notice was")
instants = st.datetimes(datetime(2019, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC))
minutes = st.integers(0, 60 * 24 * 40).map(lambda number: timedelta(minutes=number))
days = st.fixed_dictionaries(
    {},
    optional={
        "weekdays": st.lists(st.sampled_from(["friday", "saturday", "sunday"]), unique=True),
        "holidays": st.sampled_from(["GB-ENG", "US", "DE-BY"]),
        "intervals": st.just([{"from": "17 December", "until": "10 January"}]),
        "dates": st.lists(st.sampled_from(["29 February", "1 March", "2024-02-28", "31 October"])),
    },
)


@st.composite
def bounds(draw: st.DrawFn, units: tuple[Unit, ...] = tuple(Unit), least: int = 0) -> Bound:
    """A shortest or longest time of any rule that can be written."""
    period = Period(draw(st.integers(least, 40)), draw(st.sampled_from(units)))
    written = {"at-least": str(period), "counting-from": draw(st.sampled_from(["day-itself", "day-after"]))}
    for key in ("not-counted", "not-ending-on"):
        if draw(st.booleans()):
            written[key] = draw(days)
    try:
        parameters = NoticeParameters.model_validate({**written, "stopwatch": draw(st.booleans())})
    except ValidationError:
        assume(False)
        raise
    count = build_count(parameters, period, draw(st.sampled_from([BEFORE, AFTER])), draw(st.sampled_from(ZONES)))
    grace = draw(st.sampled_from([timedelta(), timedelta(hours=8)]))
    return Bound(count, draw(st.booleans()), grace, "clause 4 asks so much")


def verdict(bound: Bound, done: Span, anchor: Span) -> Verdict:
    timed = Timed("m", "board", None, bound.count.step, PHRASES, done, anchor)  # type: ignore[arg-type]
    return bound.judge(timed, done, anchor).verdict


def at(instant: datetime) -> Span:
    return Span(instant, instant)


@calmly
@given(bounds(), instants, instants, minutes)
def test_later_notice_never_turns_breached_into_satisfied(
    bound: Bound, meeting: datetime, given_at: datetime, later: timedelta
) -> None:
    first, second = (verdict(bound, at(moment), at(meeting)) for moment in (given_at, given_at + later))
    if bound.is_least == (bound.count.step == BEFORE):
        assert not (first is Verdict.BREACHED and second is Verdict.SATISFIED)
    else:
        assert not (first is Verdict.SATISFIED and second is Verdict.BREACHED)


@calmly
@given(bounds(), instants, minutes, minutes, minutes, minutes)
def test_knowing_less_never_turns_one_verdict_into_the_other(
    bound: Bound, start: datetime, apart: timedelta, before: timedelta, after: timedelta, more: timedelta
) -> None:
    anchor, done = at(start), at(start + apart * bound.count.step)
    exactly = verdict(bound, done, anchor)
    vaguely = verdict(
        bound, Span(done.first - before, done.last + after), Span(anchor.first - more, anchor.last + after)
    )
    assert exactly is not Verdict.UNDETERMINED
    assert vaguely in (exactly, Verdict.UNDETERMINED)


@calmly
@given(bounds(), instants, st.integers(0, 60), st.integers(0, 60))
def test_more_days_counted_end_no_sooner(bound: Bound, start: datetime, number: int, more: int) -> None:
    def last(asked: int) -> date:
        count = bound.count
        longer = type(count)(
            Period(asked, count.period.unit), count.step, count.zone, count.not_counted, count.not_ending_on,
            count.counts_the_day, count.by_stopwatch,
        )  # fmt: skip
        return longer.last_day(start.date())

    assert (last(number + more) - last(number)).days * bound.count.step >= 0


@calmly
@given(bounds((Unit.DAYS, Unit.CLEAR_DAYS, Unit.WORKING_DAYS, Unit.CLEAR_WORKING_DAYS), 1), instants)
def test_as_many_days_are_counted_as_were_asked(bound: Bound, start: datetime) -> None:
    count = bound.count
    assume(not count.not_ending_on)
    last = count.last_day(start.date())
    assert count.days_counted(start.date(), last) == count.period.number
    if count.period.unit not in CLEAR:
        assert count.is_counted(last)
        day_before = last - timedelta(days=count.step)
        assert max(count.days_counted(start.date(), day_before), 0) == count.period.number - 1


@calmly
@given(bounds(), instants)
def test_day_of_the_end_holds_the_end(bound: Bound, start: datetime) -> None:
    first, last = bound.count.end(start)
    assert first <= last
    if bound.count.period.unit not in BY_STOPWATCH and not bound.count.by_stopwatch:
        assert first.astimezone(bound.count.zone).date() == last.astimezone(bound.count.zone).date()


@given(st.integers(0, 10_000), st.sampled_from(Unit))
def test_period_is_read_as_it_is_written(number: int, unit: Unit) -> None:
    period = Period(number, unit)
    assert Period.parse(str(period)) == period


@given(
    st.one_of(st.text(), st.from_regex(r"\d{1,5} [a-z]+( \d{1,5})?"), st.integers(), st.none(), st.dates(), st.floats())
)
def test_whatever_is_written_is_read_or_refused_in_plain_words(value: object) -> None:
    for parse in (Period.parse, DayOfYear.parse):
        try:
            parse(value)
        except PydanticCustomError as error:
            assert error.type == "wrong_value"


def test_every_weekday_may_be_named() -> None:
    monday = date(2026, 3, 2)
    read = NoticeParameters.model_validate({"not-on": {"weekdays": [*Weekday][:6]}}).not_on
    assert read
    assert [read.name_of(monday + timedelta(offset)) for offset in range(7)] == [
        *(weekday.capitalize() for weekday in [*Weekday][:6]), "",
    ]  # fmt: skip
