"""Judging: what all that a rule asks of a timed thing comes to, in one finding."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.asking import asked
from minutebook.rules.clock.counting import LAST, day_span
from minutebook.rules.clock.forbidden import judge_days
from minutebook.rules.clock.lengths import Bound, bounds_of
from minutebook.rules.clock.milestones import judge_milestone, judge_missed
from minutebook.rules.clock.outcome import RANK, Outcome, sentence
from minutebook.rules.clock.timed import AFTER, BEFORE, Span, Timed
from minutebook.rules.finding import Finding

Rule = BindingRule[NoticeParameters]


@dataclass(frozen=True)
class Judge:
    """One rule on the day `now`, with what it asks of all timed things alike."""

    rule: Rule
    now: date
    zone: ZoneInfo

    def judge(self, timed: Timed) -> Finding | None:
        """What the rule comes to; None where nothing is due yet, or it asks nothing of the thing."""
        outcomes = tuple(self._outcomes(timed))
        if not outcomes:
            return None
        chief = outcomes[0] if len(outcomes) == 1 else min(outcomes, key=lambda outcome: RANK.index(outcome.verdict))
        return self.rule.finding(
            timed.subject, timed.body, timed.date, chief.verdict, chief.words,
            by=chief.by, missing=chief.missing, places=timed.pointers,
        )  # fmt: skip

    @cached_property
    def _asks(self) -> str:
        return asked(self.rule)

    @cached_property
    def _today(self) -> Span:
        return Span(day_span(self.now, self.zone)[0], LAST)

    @cached_property
    def _bounds(self) -> dict[int, tuple[Bound, ...]]:
        sides = (BEFORE, AFTER)
        return {side: tuple(bounds_of(self.rule.parameters, side, self.zone, self._asks)) for side in sides}

    def _outcomes(self, timed: Timed) -> Iterator[Outcome]:
        if timed.done and timed.anchor:
            yield from self._of_done(timed, timed.done, timed.anchor)
            return
        late = self._of_undone(timed)
        if timed.is_outstanding:
            yield from late
        elif timed.anchor is None or timed.anchor.last < self._today.first or any(late):
            yield Outcome(Verdict.UNDETERMINED, sentence(f"{timed.missing}; {self._asks}"), missing=timed.missing)

    def _of_done(self, timed: Timed, done: Span, anchor: Span) -> Iterator[Outcome]:
        parameters = self.rule.parameters
        yield from (bound.judge(timed, done, anchor) for bound in self._bounds[timed.side])
        for milestone, is_before in ((parameters.before, True), (parameters.by, False)):
            if milestone:
                found = judge_milestone(timed, done, milestone, self._asks, self.zone, is_before=is_before)
                yield from (found,) if found else ()
        if parameters.not_on:
            yield judge_days(timed, done, parameters.not_on, self._asks, self.zone)

    def _of_undone(self, timed: Timed) -> Iterator[Outcome]:
        """What of it is past its time."""
        parameters, today = self.rule.parameters, self._today
        if timed.anchor:
            missed = (bound.judge_undone(timed, today, timed.anchor) for bound in self._bounds[timed.side])
            yield from filter(None, missed)
        for milestone in filter(None, (parameters.before, parameters.by)):
            found = judge_missed(timed, today, milestone, self._asks, self.zone)
            yield from (found,) if found else ()
