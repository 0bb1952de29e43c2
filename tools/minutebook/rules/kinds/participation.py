"""Participation: how many meetings in a row each member missed."""

from collections.abc import Iterator
from itertools import groupby

from minutebook.attendance import build_rooms
from minutebook.labels import plural
from minutebook.meeting import Meeting
from minutebook.records.parameters.participation import ParticipationParameters
from minutebook.rule_words import Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.rules.naming import is_nameless, on_day
from minutebook.rules.subjects import meetings_bound
from minutebook.terms import Term, build_terms

Rule = BindingRule[ParticipationParameters]
MISSING = "who was present at some of the meetings is not recorded"


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    """One finding for each term of each member in which there were meetings."""
    terms = build_terms(evidence.archive).by_body
    held = (meeting for meeting in meetings_bound(rule, evidence) if meeting.date.last < evidence.today)
    for body, meetings in groupby(held, key=lambda meeting: meeting.body):
        together = tuple(meetings)
        for term in terms.get(body, ()):
            sat = [meeting for meeting in together if term.is_certain_on(meeting.date)]
            if sat and not is_nameless(term.name, evidence):
                yield _judge(rule, term, sat, evidence)


def _judge(rule: Rule, term: Term, meetings: list[Meeting], evidence: Evidence) -> Finding:
    """The longest row that was surely missed, and the longest that may have been, where nobody knows who was there."""
    sure, latest, possible = _rows(rule, term, meetings, evidence)
    limit, name = rule.parameters.missed, evidence.archive.name_of(term.name)
    until = f", the last of them {on_day(latest.date)}" if latest else ""
    told = plural(sure, "meeting") if sure else "no meeting"
    words = f"{name} missed {told} in a row{until}; {rule.clause} allows {limit - 1}."
    verdict, by, missing = Verdict.SATISFIED, "", ""
    if sure >= limit:
        verdict, by = Verdict.BREACHED, f"{plural(sure - limit + 1, 'meeting')} over"
    elif possible >= limit:
        verdict, missing = Verdict.UNDETERMINED, MISSING
        words = (
            f"{name} surely missed {plural(sure, 'meeting')} in a row, and {MISSING}; {rule.clause} allows {limit - 1}."
        )
    day = (latest if latest and sure >= limit else meetings[-1]).date
    return rule.finding(
        term.record.id, term.body, day, verdict, words, aspect=f"{term.person}-{term.index + 1}", by=by, missing=missing,
        places=(at(term.record, "members", term.index, "person"),),
    )  # fmt: skip


def _rows(rule: Rule, term: Term, meetings: list[Meeting], evidence: Evidence) -> tuple[int, Meeting | None, int]:
    """The longest row surely missed, its last meeting, and the longest that may have been missed."""
    longest = run = possible = longest_possible = 0
    latest = None
    for meeting in meetings:
        was_missed = _was_missed(rule, term, meeting, evidence)
        run = run + 1 if was_missed else 0
        possible = possible + 1 if was_missed is not False else 0
        longest_possible = max(longest_possible, possible)
        if run > longest:
            longest, latest = run, meeting
    return longest, latest, longest_possible


def _was_missed(rule: Rule, term: Term, meeting: Meeting, evidence: Evidence) -> bool | None:
    if meeting.minutes is None:
        return None
    attendance = meeting.minutes.front.attendance
    there = evidence.archive.derived(build_rooms).get(meeting.minutes.id)
    if there is not None and term.person in there:
        return False
    identities = {evidence.archive.identity(name) for name in (attendance.apologies if attendance else ())}
    if term.person in identities:
        return rule.parameters.apologies_count
    absent = {evidence.archive.identity(name) for name in (attendance.absent if attendance else ())}
    return True if term.person in absent or there is not None else None
