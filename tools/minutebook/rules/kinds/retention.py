"""Retention: whether records are kept as long as they must be, and no longer than they may be."""

from collections.abc import Iterator

from minutebook.meeting import Meeting
from minutebook.periods import Period
from minutebook.record import Record
from minutebook.records.front import DatedFrontMatter
from minutebook.records.parameters.retention import RetentionParameters
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.clock.counting import Count
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import on_day
from minutebook.rules.subjects import meetings_bound, records_of
from minutebook.words import RecordType

Rule = BindingRule[RetentionParameters]


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    if rule.parameters.at_least:
        for meeting in meetings_bound(rule, evidence):
            if meeting.date.last < evidence.today:
                yield from _kept(rule, meeting, rule.parameters.at_least, evidence)
    if rule.parameters.at_most:
        for record in records_of(rule, evidence.archive.by_body):
            if record.type in rule.parameters.types:
                yield from _ended(rule, record, rule.parameters.at_most, evidence)


def _kept(rule: Rule, meeting: Meeting, period: Period, evidence: Evidence) -> Iterator[Finding]:
    """What a meeting of the last years must have left; whether there ever was any is not known where it is not here."""
    if Count(period, 1, evidence.archive.zone).last_day(meeting.date.last) < evidence.today:
        return
    records = {RecordType.MINUTES: meeting.minutes, RecordType.AGENDA: meeting.agenda}
    for kind in rule.parameters.types:
        what = "minutes" if kind is RecordType.MINUTES else "agenda"
        is_here = records[kind] is not None or evidence.is_withheld(meeting.id, kind)
        missing = (
            ""
            if is_here
            else f"no {what} of the meeting {on_day(meeting.date)} {'are' if what == 'minutes' else 'is'} here"
        )
        told = f"The {what} of the meeting {on_day(meeting.date)} {'are' if what == 'minutes' else 'is'} kept"
        words = told if is_here else missing[:1].upper() + missing[1:]
        yield rule.finding(
            meeting.id, meeting.body, meeting.date, Verdict.SATISFIED if is_here else Verdict.UNDETERMINED,
            f"{words}; {rule.clause} asks {period}.", aspect=kind.value, missing=missing,
            places=tuple(at(record, "date") for record in meeting.records[:1]),
        )  # fmt: skip


def _ended(rule: Rule, record: Record[DatedFrontMatter], period: Period, evidence: Evidence) -> Iterator[Finding]:
    """Nothing while there is time yet."""
    last = Count(period, 1, evidence.archive.zone).last_day(record.front.date.last)
    if evidence.today <= last:
        return
    words = (
        f"A record of type {record.type}, of {record.front.date.words}, is still here; {rule.clause} allows {period}."
    )
    yield rule.finding(
        record.id, record.front.body, record.front.date, Verdict.BREACHED, words, aspect="longest", by="kept too long",
        places=(at(record, "date"),),
    )  # fmt: skip
