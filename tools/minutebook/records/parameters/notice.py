"""Parameters of rules about time: notice, publication of papers and minutes, deadlines, how long a vote is open."""

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from minutebook.dates import wrong_value
from minutebook.periods import CLEAR, LENGTHS, Period, Unit
from minutebook.records.fields import Flag
from minutebook.records.parameters.days import Days
from minutebook.records.parameters.parameters import Parameters
from minutebook.rule_words import FirstDay, Milestone, Proof, TimedObject
from minutebook.words import Medium

UNBROKEN = frozenset({Unit.MINUTES, Unit.HOURS, Unit.MONTHS, Unit.YEARS})
"""Units that run on through days that are not counted."""
PUBLISHED = frozenset({TimedObject.AGENDA, TimedObject.PAPERS, TimedObject.DRAFT_MINUTES})
"""Of these, the publication counts where nothing else is said."""
ASKS = ("at-least", "at-most", "within", "before", "by", "not-on")


class NoticeParameters(Parameters):
    """How long before or after a meeting something is done, or how long a vote or nominations are open."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "notice",
                    "kind": "notice",
                    "clause": "Three clear days' notice of every meeting is given, not counting Sundays and bank holidays.",
                    "parameters": {
                        "object": "notice",
                        "at-least": "3 clear days",
                        "not-counted": {"weekdays": "sunday", "holidays": "GB-ENG"},
                    },
                }
            ]
        }
    )

    object: TimedObject = TimedObject.NOTICE
    """What the time is set for."""
    at_least: Period | None = None
    """The shortest time: 7 clear days."""
    at_most: Period | None = None
    """The longest time: 28 days."""
    within: Period | None = None
    """The longest time, where the clause says that something is done within it: 21 days."""
    before: Milestone | None = None
    """What it comes before, on an earlier day."""
    by: Milestone | None = None
    """What it does not come after: on its day at the latest."""
    proof: Proof | None = None
    """Which fact counts; `publication` for agendas, papers and draft minutes and `record` for others, if nothing is said."""
    media: tuple[Medium, ...] = ()
    """The ways of giving notice that the rule applies to; all where nothing is said."""
    counting_from: FirstDay = FirstDay.DAY_AFTER
    """Whether the day itself is the first to be counted, or the one next to it."""
    stopwatch: Flag = False
    """Whether a day is 24 hours by the stopwatch, and not a day of the calendar."""
    grace: Period | None = None
    """How much shorter or longer it may be and still be kept: 8 hours."""
    not_counted: Days | None = None
    """Days that are not counted; of working days, Saturdays and Sundays where no weekdays are named."""
    not_ending_on: Days | None = None
    """Days on which the time does not end: it runs on to the next other day."""
    not_on: Days | None = None
    """Days on which it may not be done, or may neither begin nor end."""

    @property
    def longest(self) -> Period | None:
        return self.at_most or self.within

    @property
    def is_of_publication(self) -> bool:
        """Whether it asks when the public could read something, and not what the record states."""
        return self.proof is Proof.PUBLICATION or (self.proof is None and self.object in PUBLISHED)

    @model_validator(mode="after")
    def _fits(self) -> "NoticeParameters":
        if not any((self.at_least, self.longest, self.before, self.by, self.not_on)):
            raise self._refused(f"a mapping with one of {', '.join(ASKS)}")
        if self.at_most and self.within:
            raise self._refused("a mapping with at-most or within, not both")
        if self.at_least and self.longest and _is_longer(self.at_least, self.longest):
            raise self._refused("a mapping whose shortest time is not longer than its longest")
        if self.grace and self.grace.length is None:
            raise self._refused("a mapping whose grace is in minutes, hours, days or weeks")
        for period in filter(None, (self.at_least, self.longest)):
            if self.stopwatch and (period.unit not in LENGTHS or self.not_counted):
                raise wrong_value(
                    "a mapping with stopwatch: true only for hours, days and weeks, all of which count", {}
                )
            if self.not_counted and period.unit in UNBROKEN:
                raise self._refused("a mapping with not-counted only for days, working days, clear days and weeks")
            if period.unit in CLEAR and self.counting_from is FirstDay.DAY_ITSELF:
                raise self._refused("a mapping without counting-from: clear days leave out the days at both ends")
        return self

    def _refused(self, expected: str) -> PydanticCustomError:
        """The error that quotes the keys which do not go together."""
        keys = (type(self).model_fields[name].alias or name for name in sorted(self.model_fields_set))
        return wrong_value(expected, ", ".join(keys) or None)


def _is_longer(first: Period, second: Period) -> bool:
    """Whether one period is surely longer than another; of other units only those that a stopwatch can measure compare."""
    if first.unit is second.unit:
        return first.number > second.number
    return first.length is not None and second.length is not None and first.length > second.length
