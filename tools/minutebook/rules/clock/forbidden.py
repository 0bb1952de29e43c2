"""Forbidden days: those on which a thing may not be done, or may neither begin nor end."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from minutebook.records.parameters.days import Days
from minutebook.rule_words import Verdict
from minutebook.rules.clock.outcome import RANK, Outcome, sentence
from minutebook.rules.clock.timed import Span, Timed, day_in_words

MOST_DAYS = 366


def judge_days(timed: Timed, done: Span, not_on: Days, asks: str, zone: ZoneInfo) -> Outcome:
    """Breached where any moment surely lies on such a day, undetermined where one may."""
    moments = ((done, timed.phrases.did), *timed.also)
    outcomes = [_judge(span, did, not_on, asks, zone) for span, did in moments]
    return min(outcomes, key=lambda outcome: RANK.index(outcome.verdict))


def _judge(span: Span, did: str, not_on: Days, asks: str, zone: ZoneInfo) -> Outcome:
    first, last = span.days(zone)
    days = min((last - first).days + 1, MOST_DAYS)
    named = [name for offset in range(days) if (name := not_on.name_of(first + timedelta(offset)))]
    words = f"{did} on {day_in_words(span, zone)}"
    if not named:
        return Outcome(Verdict.SATISFIED, sentence(f"{words}; {asks}"))
    if len(named) < days:
        return Outcome(Verdict.UNDETERMINED, sentence(f"{words}; {asks}"), missing="the day is not recorded exactly")
    why = f" ({named[0]})" if days == 1 and named[0] not in asks else ""  # which of the rule's days it is
    return Outcome(Verdict.BREACHED, sentence(f"{words}{why}; {asks}"))
