"""Redaction: whether a record that is not public says why, by whose authority and until when."""

from collections import Counter
from collections.abc import Iterator

from minutebook.labels import listed
from minutebook.record import Record
from minutebook.records.fields import Withholding
from minutebook.records.front import DatedFrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.parameters.redaction import RedactionParameters
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.counting import Count
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.subjects import records_of
from minutebook.words import MinutesStatus, Visibility

Rule = BindingRule[RedactionParameters]
NOTHING = Withholding()
NOT_PUBLIC = "what is stated of it is not public"


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    """Records that are withheld where the archive is whole; in a public view, only that there are some."""
    for record in records_of(rule, evidence.archive.by_body):
        if _is_withheld(record) and rule.is_in_force(record.front.date) is not False:
            yield _judge(rule, record, evidence)
    yield from _hidden(rule, evidence)


def _is_withheld(record: Record[DatedFrontMatter]) -> bool:
    front = record.front
    return front.visibility is not Visibility.PUBLIC or (
        isinstance(front, Minutes) and front.status is MinutesStatus.WITHHELD
    )


def _judge(rule: Rule, record: Record[DatedFrontMatter], evidence: Evidence) -> Finding:
    parameters, stated = rule.parameters, record.front.withheld or NOTHING
    wanted = (
        ("a reason", parameters.reason, stated.reason),
        ("an authority", parameters.authority, stated.authority),
        ("a day on which it ends", parameters.expiry, stated.until),
    )
    asked = [what for what, is_asked, _ in wanted if is_asked]
    lacking = [what for what, is_asked, found in wanted if is_asked and not found]
    words = (
        f"The {record.type} of {record.front.date.words} are"
        if record.type == "minutes"
        else f"The {record.type} of {record.front.date.words} is"
    )
    told = f"{words} withheld {f'without {listed(lacking)}' if lacking else f'with {listed(asked)}'}"
    asks = f"{rule.clause} asks {listed(asked)}"
    too_long = _too_long(rule, record, evidence)
    verdict = Verdict.BREACHED if lacking or too_long else Verdict.SATISFIED
    return rule.finding(
        record.id, record.front.body, record.front.date, verdict, f"{told}{too_long}; {asks}.",
        by=f"without {listed(lacking)}" if lacking else "too long" if too_long else "", places=(at(record, "visibility"),),
    )  # fmt: skip


def _too_long(rule: Rule, record: Record[DatedFrontMatter], evidence: Evidence) -> str:
    """That it stays withheld after the longest time that the rule allows, or is withheld still after its own."""
    period, until = rule.parameters.at_most, record.front.withheld.until if record.front.withheld else None
    if until and until.last < evidence.today:
        return f"; the day of that, {until.words}, has passed"
    if not period:
        return ""
    last = Count(period, 1, evidence.archive.zone).last_day(record.front.date.last)
    is_over = evidence.today > last or (until is not None and until.first > last)
    return f", for more than {period}" if is_over else ""


def _hidden(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for item in evidence.withheld:
        if rule.binds(item.body) and rule.is_in_force(item.date) is not False:
            what = f"{item.type}-{item.date}"
            seen[what] += 1
            words = f"A record of type {item.type} of {item.date.words} is withheld, and {NOT_PUBLIC}; {rule.clause} asks for it."
            yield rule.finding(
                item.meeting or f"bodies/{item.body}", item.body, item.date, Verdict.UNDETERMINED, words,
                aspect=f"withheld-{what}-{seen[what]}", missing=NOT_PUBLIC,
            )  # fmt: skip
