"""Years: how many meetings a body held in each."""

from collections.abc import Iterator
from datetime import date, timedelta

from minutebook.dates import PartialDate
from minutebook.labels import plural
from minutebook.rule_words import Verdict
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding
from minutebook.rules.meeting_often.sittings import MAY_LACK, Rule, Sitting, is_complete, life_of
from minutebook.rules.naming import capital, name_of_body


def find(rule: Rule, body: str, sittings: tuple[Sitting, ...], evidence: Evidence) -> Iterator[Finding]:
    """One finding for each whole year in which the rule bound the body, from its first meeting on. A year that runs is none.

    Where the archive may lack meetings, nothing is said of the years after the last that it has.
    """
    begins, ends = life_of(rule, body, evidence)
    if not sittings:
        return
    first = max(begins, sittings[0].date.first)
    latest = ends if is_complete(body, evidence) else min(ends, sittings[-1].date.last)
    for year in range(first.year, latest.year + 1):
        start = rule.parameters.years_begin.in_year(year)
        last = rule.parameters.years_begin.in_year(year + 1) - timedelta(days=1)
        if first <= start <= latest and last < ends:
            yield _judge(rule, body, sittings, start, last, evidence)


def _judge(
    rule: Rule, body: str, sittings: tuple[Sitting, ...], start: date, last: date, evidence: Evidence
) -> Finding:
    asked = rule.parameters.at_least or 0
    sure = [sitting for sitting in sittings if start <= sitting.date.first and sitting.date.last <= last]
    possible = [sitting for sitting in sittings if start <= sitting.date.last and sitting.date.first <= last]
    when = (
        f"in {start.year}" if (start.month, start.day) == (1, 1) else f"in the year from {PartialDate.of(start).words}"
    )
    told = f"{name_of_body(body, evidence)} met {plural(len(sure), 'time')} {when}, as far as is recorded"
    by = missing = ""
    if len(sure) >= asked:
        verdict = Verdict.SATISFIED
    elif is_complete(body, evidence) and len(possible) < asked:
        verdict, by = Verdict.BREACHED, f"{plural(asked - len(possible), 'meeting')} too few"
    else:
        verdict, missing = Verdict.UNDETERMINED, MAY_LACK
    return rule.finding(
        f"bodies/{body}", body, PartialDate.of(last), verdict, f"{capital(told)}; {rule.clause} asks {asked}.",
        aspect=f"{start:%Y-%m-%d}", by=by, missing=missing, places=tuple(sitting.place for sitting in possible[:1]),
    )  # fmt: skip
