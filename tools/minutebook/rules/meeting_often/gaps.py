"""Gaps: the time between two meetings of a body, and since the last of them."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from minutebook.dates import PartialDate
from minutebook.labels import span_of_days
from minutebook.rule_words import Verdict
from minutebook.rules.clock.counting import Count
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.rules.meeting_often.sittings import MAY_LACK, Rule, Sitting, is_complete, life_of
from minutebook.rules.naming import capital, name_of_body, on_day

VAGUE = "the exact days of the meetings are not recorded"


def find(rule: Rule, body: str, sittings: tuple[Sitting, ...], evidence: Evidence) -> Iterator[Finding]:
    """One finding for each meeting after the first that was held while the rule was in force, and one for too long since."""
    begins, ends = life_of(rule, body, evidence)
    for before, after in pairwise(sittings):
        if after.date.last >= begins and before.date.last >= begins:
            yield _between(rule, body, before, after, evidence)
    if sittings and sittings[-1].date.last >= begins:
        yield from _since(rule, body, sittings[-1], ends, evidence)


def _between(rule: Rule, body: str, before: Sitting, after: Sitting, evidence: Evidence) -> Finding:
    lasted = (after.date.first - before.date.last).days, (after.date.last - before.date.first).days
    who = capital(name_of_body(body, evidence))
    words = f"{who} met {on_day(before.date)} and next {on_day(after.date)}, {_words(lasted)} later; {_asks(rule)}."
    by = missing = ""
    early, late = (_latest(rule, day, evidence) for day in (before.date.first, before.date.last))
    if after.date.last <= early:
        verdict = Verdict.SATISFIED
    elif after.date.first <= late:
        verdict, missing = Verdict.UNDETERMINED, VAGUE
    elif after.follows == before.subject or is_complete(body, evidence):
        at_least = "" if early == late and after.date.is_exact else "at least "
        verdict, by = Verdict.BREACHED, f"{at_least}{span_of_days((after.date.first - late).days)} over"
    else:
        verdict, missing = Verdict.UNDETERMINED, MAY_LACK
    return rule.finding(
        after.subject, body, after.date, verdict, words, by=by, missing=missing, places=(after.place, before.place)
    )


def _since(rule: Rule, body: str, last: Sitting, ends: date, evidence: Evidence) -> Iterator[Finding]:
    """What is not yet over is dated by the day on which it became too long; what nobody knows is left to the meetings."""
    late = _latest(rule, last.date.last, evidence)
    if ends <= late:
        return
    is_known = is_complete(body, evidence)
    told = f"no meeting of {name_of_body(body, evidence)} is recorded after {last.date.words}"
    yield rule.finding(
        f"bodies/{body}", body, PartialDate.of(late), Verdict.BREACHED if is_known else Verdict.UNDETERMINED,
        f"{capital(told)}; {_asks(rule)}.", aspect=f"after-{last.date}",
        by=f"{span_of_days((ends - late).days)} over" if is_known else "", missing="" if is_known else MAY_LACK,
        places=(last.place,),
    )  # fmt: skip


def _latest(rule: Rule, day: date, evidence: Evidence) -> date:
    """The last day on which the next meeting may be."""
    assert rule.parameters.no_gap_over
    return Count(rule.parameters.no_gap_over, 1, evidence.archive.zone).last_day(day)


def _asks(rule: Rule) -> str:
    return f"{rule.clause} allows {rule.parameters.no_gap_over} between meetings"


def _words(lasted: tuple[int, int]) -> str:
    """`7 months`, `6 to 7 months`."""
    least, most = (span_of_days(max(days, 0)) for days in lasted)
    return least if least == most else f"{least} to {most}"
