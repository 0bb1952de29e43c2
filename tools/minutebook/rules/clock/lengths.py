"""Lengths: the shortest and the longest time that a rule allows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from minutebook.labels import plural
from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Verdict
from minutebook.rules.clock.counting import Count, build_count
from minutebook.rules.clock.lasting import (
    IN_DAYS,
    Lasting,
    in_words,
    is_by_stopwatch,
    lasting_by_stopwatch,
    lasting_in_days,
)
from minutebook.rules.clock.outcome import Outcome, sentence
from minutebook.rules.clock.timed import BEFORE, Span, Timed

SHORT = 48 * 60 * 60
"""Below this, days are told in hours where both moments are known to the minute."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One length of a rule: it may not be shorter where `is_least`, else not longer. `asks` is “clause 4 asks 7 days”."""

    count: Count
    is_least: bool
    grace: timedelta
    asks: str

    def judge(self, timed: Timed, done: Span, anchor: Span) -> Outcome:
        """Satisfied or breached where that is sure of every instant that both may be; else undetermined."""
        verdict = self._verdict(timed, done, anchor)
        words = sentence(f"{_told(self.count, timed, done, anchor)}; {self.asks}")
        if verdict is Verdict.UNDETERMINED:
            return Outcome(verdict, words, missing=_vague(timed, done, anchor, self.count))
        return Outcome(verdict, words, self._by(timed, done, anchor) if verdict is Verdict.BREACHED else "")

    def judge_undone(self, timed: Timed, today: Span, anchor: Span) -> Outcome | None:
        """What was not done by today breaches what it has surely missed; None where there is time yet, or no end to it."""
        if self.is_least != (timed.side == BEFORE) or today.first <= self.count.end(anchor.last)[1] + self.grace:
            return None
        last = self.count.last_day(anchor.days(self.count.zone)[1])
        late = (today.days(self.count.zone)[0] - last).days
        words = sentence(f"{timed.phrases.undone}; {self.asks}")
        return Outcome(Verdict.BREACHED, words, f"{plural(late, 'day')} late" if late else "late")

    def _verdict(self, timed: Timed, done: Span, anchor: Span) -> Verdict:
        early, late = self.count.end(anchor.first), self.count.end(anchor.last)
        if self.is_least == (timed.side == BEFORE):  # done no later than the end of the count
            is_kept, is_broken = done.last <= early[1] + self.grace, done.first > late[1] + self.grace
        else:
            is_kept, is_broken = done.first >= late[0] - self.grace, done.last < early[0] - self.grace
        if is_kept:
            return Verdict.SATISFIED
        return Verdict.BREACHED if is_broken else Verdict.UNDETERMINED

    def _by(self, timed: Timed, done: Span, anchor: Span) -> str:
        """By how much it is broken, or at the least was; empty where that is not even a minute."""
        gap, is_sure = self._gap(done, anchor)
        if gap.startswith("0 "):
            return ""
        too = (
            "short"
            if self.is_least
            else "over"
            if timed.phrases.lasted
            else "early"
            if timed.side == BEFORE
            else "late"
        )
        return f"{'' if is_sure else 'at least '}{gap} {too}"

    def _gap(self, done: Span, anchor: Span) -> tuple[str, bool]:
        """How far it lies outside, at the least, in the rule's own measure; and whether that is sure."""
        period = self.count.period
        if is_by_stopwatch(self.count):
            lasted, asked = lasting_by_stopwatch(self.count, anchor, done), int(_length(self.count).total_seconds())
        elif period.unit in IN_DAYS:
            lasted, asked = lasting_in_days(self.count, anchor, done), period.number
        else:
            lasts = map(self.count.last_day, anchor.days(self.count.zone))
            days = done.days(self.count.zone)
            gaps = sorted(abs((day - last).days) for last in lasts for day in days)
            return plural(gaps[0], "day"), gaps[0] == gaps[-1]
        return in_words(
            asked - lasted.high if self.is_least else lasted.low - asked, lasted.unit
        ), lasted.low == lasted.high


def bounds_of(parameters: NoticeParameters, side: int, zone: ZoneInfo, asks: str) -> Iterator[Bound]:
    """The lengths that a rule's parameters state, for what is done on one side of the moment that it is counted from."""
    grace = (parameters.grace.length if parameters.grace else None) or timedelta()
    for period, is_least in ((parameters.at_least, True), (parameters.longest, False)):
        if period:
            yield Bound(build_count(parameters, period, side, zone), is_least, grace, asks)


def _length(count: Count) -> timedelta:
    assert count.period.length is not None
    return count.period.length


def _told(count: Count, timed: Timed, done: Span, anchor: Span) -> str:
    """How long it was: “Notice was 19 hours”, “Draft minutes were published 40 days after the meeting”."""
    lasted = _lasted(count, done, anchor)
    phrases, way = timed.phrases, ("before", "after") if timed.side == BEFORE else ("after", "before")
    if timed.stated:
        return f"{phrases.lasted} {timed.stated}"
    if lasted.is_against:
        return f"{phrases.did} {lasted.words} {way[1]} {phrases.anchor}"
    if phrases.lasted:
        return f"{phrases.lasted} {lasted.words}"
    if lasted.is_none and lasted.unit in IN_DAYS:
        return f"{phrases.did} on the day of {phrases.anchor}"
    return f"{phrases.did} {lasted.words} {way[0]} {phrases.anchor}"


def _lasted(count: Count, done: Span, anchor: Span) -> Lasting:
    seconds = lasting_by_stopwatch(count, anchor, done)
    is_short = done.is_instant and anchor.is_instant and abs(seconds.low) < SHORT
    return seconds if is_by_stopwatch(count) or is_short else lasting_in_days(count, anchor, done)


def _vague(timed: Timed, done: Span, anchor: Span, count: Count) -> str:
    """What the record does not say exactly enough."""
    did = f"{timed.phrases.did[:1].lower()}{timed.phrases.did[1:]}"
    for span, what in ((done, f"on which {did}"), (anchor, f"of {timed.phrases.anchor}")):
        first, last = span.days(count.zone)
        if first != last:
            return f"the day {what} is not recorded"
    where = f"at which {did}" if not done.is_instant else f"of {timed.phrases.anchor}"
    return f"the hour {where} is not recorded"
