"""Judging: what all that a rule asks of a timed thing comes to, in one finding."""

from collections.abc import Iterator

from minutebook.records.parameters.notice import NoticeParameters
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.asking import asked
from minutebook.rules.clock.counting import LAST, day_span
from minutebook.rules.clock.forbidden import judge_days
from minutebook.rules.clock.lengths import Bound, bounds_of
from minutebook.rules.clock.milestones import judge_milestone, judge_missed
from minutebook.rules.clock.outcome import RANK, Outcome, sentence
from minutebook.rules.clock.timed import Span, Timed
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.words import Verdict

Rule = BindingRule[NoticeParameters]


def judge(rule: Rule, timed: Timed, evidence: Evidence) -> Finding | None:
    """What the rule comes to; None where nothing is due yet, or it asks nothing of the thing."""
    outcomes = tuple(_outcomes(rule, timed, evidence))
    if not outcomes:
        return None
    chief = min(outcomes, key=lambda outcome: RANK.index(outcome.verdict))
    return rule.finding(
        timed.subject, timed.body, timed.date, chief.verdict, chief.words,
        by=chief.by, missing=chief.missing, places=timed.pointers,
    )  # fmt: skip


def _outcomes(rule: Rule, timed: Timed, evidence: Evidence) -> Iterator[Outcome]:
    today = Span(day_span(evidence.today, evidence.archive.zone)[0], LAST)
    late = _of_undone(rule, timed, today, evidence)
    if timed.done and timed.anchor:
        yield from _of_done(rule, timed, timed.done, timed.anchor, evidence)
    elif timed.is_outstanding:
        yield from late
    elif timed.anchor is None or timed.anchor.last < today.first or any(late):
        yield Outcome(Verdict.UNDETERMINED, sentence(f"{timed.missing}; {asked(rule)}"), missing=timed.missing)


def _of_done(rule: Rule, timed: Timed, done: Span, anchor: Span, evidence: Evidence) -> Iterator[Outcome]:
    asks, zone, parameters = asked(rule), evidence.archive.zone, rule.parameters
    yield from (bound.judge(timed, done, anchor) for bound in _bounds(rule, timed, evidence))
    for milestone, is_before in ((parameters.before, True), (parameters.by, False)):
        outcome = judge_milestone(timed, done, milestone, asks, zone, is_before=is_before) if milestone else None
        if outcome:
            yield outcome
    if parameters.not_on:
        yield judge_days(timed, done, parameters.not_on, asks, zone)


def _of_undone(rule: Rule, timed: Timed, today: Span, evidence: Evidence) -> Iterator[Outcome]:
    """What of it is past its time."""
    asks, zone, parameters = asked(rule), evidence.archive.zone, rule.parameters
    if timed.anchor:
        missed = (bound.judge_undone(timed, today, timed.anchor) for bound in _bounds(rule, timed, evidence))
        yield from filter(None, missed)
    for milestone in filter(None, (parameters.before, parameters.by)):
        outcome = judge_missed(timed, today, milestone, asks, zone)
        if outcome:
            yield outcome


def _bounds(rule: Rule, timed: Timed, evidence: Evidence) -> Iterator[Bound]:
    return bounds_of(rule.parameters, timed.side, evidence.archive.zone, asked(rule))
