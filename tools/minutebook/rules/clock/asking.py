"""Asking: what a rule about time asks, in words that end a sentence."""

from collections.abc import Iterator

from minutebook.labels import listed
from minutebook.records.parameters.days import Days
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Milestone, TimedObject, Weekday
from minutebook.rules.binding import BindingRule

THINGS = {
    TimedObject.DRAFT_MINUTES: "draft minutes",
    TimedObject.APPROVED_MINUTES: "approval",
    TimedObject.ACTIONS: "completion",
}
WEEKEND = {Weekday.SATURDAY, Weekday.SUNDAY}
MILESTONES = {Milestone.NEXT_MEETING: "the next meeting", Milestone.DUE_DATE: "the day on which it is due"}


def asked(rule: BindingRule[NoticeParameters]) -> str:
    """`clause 4 asks 7 clear days`, `clause 5 allows 21 days`, `clause 9 asks 14 to 28 days`."""
    return f"{rule.clause} {listed(tuple(_parts(rule.parameters)))}"


def _parts(parameters: NoticeParameters) -> Iterator[str]:
    least, longest = parameters.at_least, parameters.longest
    if least and longest:
        same = least.unit is longest.unit
        yield f"asks {least.number if same else least} to {longest}"
    elif least:
        yield f"asks {least}"
    elif longest:
        yield f"allows {longest}"
    thing = THINGS.get(parameters.object, "it")
    if parameters.before:
        yield f"asks for {thing} before {MILESTONES[parameters.before]}"
    if parameters.by:
        yield f"asks for {thing} by {MILESTONES[parameters.by]}"
    if parameters.not_on:
        yield f"excludes {listed(tuple(_named(parameters.not_on)))}"


def _named(days: Days) -> Iterator[str]:
    if set(days.weekdays) == WEEKEND:
        yield "weekends"
    else:
        yield from (f"{weekday.capitalize()}s" for weekday in days.weekdays)
    yield from map(str, days.dates)
    if days.holidays:
        yield f"the public holidays of {days.holidays}"
    yield from (interval.words for interval in days.intervals)
