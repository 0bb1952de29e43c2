"""Milestones: what comes before, or not after, the next meeting or the day on which it is due."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from minutebook.labels import plural
from minutebook.rule_words import Milestone, Verdict
from minutebook.rules.clock.outcome import Outcome, sentence
from minutebook.rules.clock.timed import Span, Timed, day_in_words

WAS = {Milestone.NEXT_MEETING: "the next meeting was", Milestone.DUE_DATE: "it was due"}


def judge_milestone(
    timed: Timed, done: Span, milestone: Milestone, asks: str, zone: ZoneInfo, *, is_before: bool
) -> Outcome | None:
    """Whether it was done on an earlier day than the milestone's, or on that day at the latest.

    None where nothing says when the milestone is. Where no next meeting is recorded, it was done before it.
    """
    due = timed.milestones.get(milestone)
    did = f"{timed.phrases.did} on {day_in_words(done, zone)}"
    if due is None:
        is_next = milestone is Milestone.NEXT_MEETING
        return Outcome(Verdict.SATISFIED, sentence(f"{did}; {asks}")) if is_next else None
    words = sentence(f"{did}, and {WAS[milestone]} on {day_in_words(due, zone)}; {asks}")
    (done_first, done_last), (first, last) = done.days(zone), due.days(zone)
    spare = timedelta(days=1 if is_before else 0)
    if done_last + spare <= first:
        return Outcome(Verdict.SATISFIED, words)
    if done_first + spare > last:
        return Outcome(Verdict.BREACHED, words, f"{plural((done_first + spare - last).days, 'day')} late")
    return Outcome(Verdict.UNDETERMINED, words, missing="the days are not recorded exactly")


def judge_missed(timed: Timed, today: Span, milestone: Milestone, asks: str, zone: ZoneInfo) -> Outcome | None:
    """That it was not done by a milestone which is past; None where there is time yet."""
    due = timed.milestones.get(milestone)
    if due is None or today.first <= due.last:
        return None
    words = f"{timed.phrases.undone}, and {WAS[milestone]} on {day_in_words(due, zone)}; {asks}"
    late = (today.days(zone)[0] - due.days(zone)[1]).days
    return Outcome(Verdict.BREACHED, sentence(words), f"{plural(late, 'day')} late")
