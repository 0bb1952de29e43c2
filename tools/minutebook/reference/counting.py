"""The page of counting: how each rule about time is counted, with calendars drawn by the code that counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import yaml_rs

from minutebook.dates import PartialDate
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.reference.calendars import draw_calendar, in_full
from minutebook.rules.clock.counting import build_count
from minutebook.rules.clock.forbidden import judge_days
from minutebook.rules.clock.lengths import bounds_of
from minutebook.rules.clock.outcome import RANK
from minutebook.rules.clock.timed import AFTER, BEFORE, Phrases, Span, Timed

LONDON = ZoneInfo("Europe/London")
HEAD = """\
# How time is counted

A rule of kind `notice` says what its time is set for (`object`) and how long it is. This page shows how each way of counting
works. The calendars are drawn by the program that counts, so they show what `minutebook` does. The parameters are listed
among [records and entries](records.md#rule-notice); what a rule is otherwise, the page of [rulebooks](rulebook.md) says.

Days are those of the calendar in the organisation's time zone. Notice, agendas, papers and motions are counted backwards
from the meeting; minutes, approval and actions forwards, from the meeting or the day on which the action was given. Voting
and nominations are counted from the moment at which they open.
"""


@dataclass(frozen=True, slots=True)
class Example:
    """One way of counting: what it is called, what to know of it, the parameters, and the day from which it is counted."""

    title: str
    words: str
    parameters: Mapping[str, object]
    start: date
    side: int = BEFORE


EXAMPLES = (
    Example(
        "Days",
        "The day itself is left out, and the last day counts. So a week's notice of a meeting on a Friday is given on the "
        "Friday before at the latest, at any hour of it.",
        {"at-least": "7 days"},
        date(2026, 3, 20),
    ),
    Example(
        "Clear days",
        "The days at both ends are left out: that on which notice is given and that of the meeting.",
        {"at-least": "7 clear days"},
        date(2026, 3, 20),
    ),
    Example(
        "Days that are not counted",
        "Under `not-counted` are days that the count passes over: `weekdays`, `dates`, `intervals`, and the public `holidays` of "
        "a country (`US`) or of a part of it (`GB-ENG`), as the library [holidays](https://holidays.readthedocs.io/) knows them. "
        "This is the notice of a parish council in England, whose three clear days leave out Sundays and bank holidays. The day "
        "on which notice is given need not be one that counts.",
        {"at-least": "3 clear days", "not-counted": {"weekdays": "sunday", "holidays": "GB-ENG"}},
        date(2025, 1, 13),
    ),
    Example(
        "Holidays",
        "The same rule over Easter.",
        {"at-least": "3 clear days", "not-counted": {"weekdays": "sunday", "holidays": "GB-ENG"}},
        date(2025, 4, 22),
    ),
    Example(
        "Working days, beginning with the day itself",
        "Working days leave out Saturdays and Sundays, or the weekdays that `not-counted` names. With `counting-from: "
        "day-itself` the day of the meeting is the first, as in the rule of Wales that counts seven working days beginning with "
        "the day of the meeting.",
        {
            "object": "draft-minutes",
            "within": "7 working days",
            "counting-from": "day-itself",
            "not-counted": {"holidays": "GB-WLS"},
        },
        date(2025, 1, 13),
        AFTER,
    ),
    Example(
        "A last day that moves on",
        "Under `not-ending-on` are days that count, and on which a period does not end: it runs on to the next other day, and "
        "backwards to the one before.",
        {"object": "draft-minutes", "within": "14 days", "not-ending-on": {"weekdays": ["saturday", "sunday"]}},
        date(2026, 3, 7),
        AFTER,
    ),
    Example(
        "Intervals",
        "An interval has both its days, every year where no year is given. It may run over the end of the year.",
        {
            "object": "draft-minutes",
            "within": "10 days",
            "not-counted": {"name": "winter break", "from": "17 December", "until": "10 January"},
        },
        date(2025, 12, 12),
        AFTER,
    ),
    Example(
        "Months and years",
        "A month ends on the day of the same number, or on the last day of a month that has none. A year from 29 February ends "
        "on 28 February. Weeks are seven days each.",
        {"at-least": "1 month"},
        date(2026, 3, 31),
    ),
)

STOPWATCH = """\
## By the stopwatch

Minutes and hours are always counted by the stopwatch, and so are days and weeks with `stopwatch: true`: a day is then 24
hours, whatever the calendar and the clocks do. In London clocks go forward on 29 March 2026 and back on 25 October 2026. This
is when notice of two days is given at the latest:
"""
GRACE = """\
A `grace` allows for so much less, or more: with `grace: 8 hours`, 45 hours are two days, and 6 days and 20 hours are seven.
"""
FORBIDDEN = """\
## Days on which nothing may be done

Under `not-on` are days that do count, and on which the thing may not be done. A vote, or the time for nominations, may neither
open nor close on them. This is the rule of the project PHP on how long a vote is open:
"""
VOTING: Mapping[str, object] = {
    "object": "voting",
    "at-least": "14 days",
    "at-most": "28 days",
    "stopwatch": True,
    "grace": "8 hours",
    "not-on": {"from": "17 December", "until": "10 January"},
}
PHRASES = Phrases("voting closed", "", "it opened", "voting was open")
MEETINGS = tuple(datetime(2026, *day, 19, tzinfo=LONDON) for day in ((3, 20), (3, 30), (10, 26)))
VOTES = (
    (datetime(2026, 3, 3, 12, tzinfo=LONDON), datetime(2026, 3, 17, 12, tzinfo=LONDON)),
    (datetime(2026, 3, 3, 12, tzinfo=LONDON), datetime(2026, 3, 17, 4, tzinfo=LONDON)),
    (datetime(2026, 3, 3, 12, tzinfo=LONDON), datetime(2026, 3, 17, 3, tzinfo=LONDON)),
    (datetime(2025, 12, 16, 12, tzinfo=LONDON), datetime(2026, 1, 11, 12, tzinfo=LONDON)),
    (datetime(2025, 12, 17, 12, tzinfo=LONDON), datetime(2026, 1, 12, 12, tzinfo=LONDON)),
    (datetime(2025, 12, 16, 12, tzinfo=LONDON), datetime(2026, 1, 10, 12, tzinfo=LONDON)),
)


def render_page() -> str:
    return "\n".join([HEAD, *map(_example, EXAMPLES), _stopwatch(), _votes()])


def _example(example: Example) -> str:
    parameters = NoticeParameters.model_validate(example.parameters)
    period = parameters.at_least or parameters.longest
    assert period
    count = build_count(parameters, period, example.side, LONDON)
    last = count.last_day(example.start)
    caption = f"Meeting on {in_full(example.start)}: the last day is {in_full(last)}."
    drawn = draw_calendar(count, example.start, caption, "meeting", "last day")
    return f"## {example.title}\n\n{example.words}\n\n{_yaml(example.parameters)}\n{drawn}"


def _yaml(parameters: Mapping[str, object]) -> str:
    lines = yaml_rs.dumps({"parameters": dict(parameters)}).removeprefix("---\n").rstrip("\n")
    return f"```yaml\n{lines}\n```\n"


def _stopwatch() -> str:
    """Two days by the stopwatch and by the calendar, on either side of the days on which clocks change."""
    by_clock = NoticeParameters.model_validate({"at-least": "2 days", "stopwatch": True})
    by_calendar = NoticeParameters.model_validate({"at-least": "2 days"})
    assert by_clock.at_least and by_calendar.at_least
    rows = []
    for meeting in MEETINGS:
        start = meeting.astimezone(UTC)
        ends = [build_count(each, by_clock.at_least, BEFORE, LONDON).end(start)[1] for each in (by_clock, by_calendar)]
        rows.append(f"| {' | '.join(_moment(each) for each in (start, *ends))} |")
    return "\n".join([STOPWATCH, "| Meeting | By the stopwatch | By the calendar |", "|---|---|---|", *rows, "", GRACE])


def _moment(instant: datetime) -> str:
    there = instant.astimezone(LONDON)
    return f"{in_full(there.date())}, {there:%H:%M}"


def _votes() -> str:
    """What a rule on how long a vote is open, with a grace and forbidden days, makes of some votes."""
    parameters = NoticeParameters.model_validate(VOTING)
    rows = [f"| {_moment(each[0])} | {_moment(each[1])} | {_judged(parameters, *each)} |" for each in VOTES]
    return "\n".join([FORBIDDEN, _yaml(VOTING), "| Opened | Closed | Verdict |", "|---|---|---|", *rows, ""])


def _judged(parameters: NoticeParameters, opened: datetime, closed: datetime) -> str:
    anchor, done = (Span(each, each) for each in (opened.astimezone(UTC), closed.astimezone(UTC)))
    timed = Timed(
        "vote", "board", PartialDate.of(closed.date()), AFTER, PHRASES, done, anchor, also=((anchor, "voting opened"),)
    )
    outcomes = [bound.judge(timed, done, anchor) for bound in bounds_of(parameters, AFTER, LONDON, "")]
    assert parameters.not_on
    outcomes.append(judge_days(timed, done, parameters.not_on, "", LONDON))
    chief = min(outcomes, key=lambda outcome: RANK.index(outcome.verdict))
    return f"{chief.verdict}: {chief.words.partition(';')[0]}"
