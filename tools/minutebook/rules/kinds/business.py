"""Business: whether everything that a meeting decided was on its agenda."""

import re
from collections.abc import Iterator

from minutebook.archive import folded
from minutebook.meeting import Meeting
from minutebook.record import Item
from minutebook.records.parameters.business import BusinessParameters
from minutebook.rule_words import Verdict
from minutebook.rules.ballots import Ballot, ballots_bound
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, at
from minutebook.words import RecordType, Result

Rule = BindingRule[BusinessParameters]
SIGNS = re.compile(r"[^\w]+")


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    for ballot in ballots_bound(rule, evidence):
        if ballot.meeting and ballot.result is Result.CARRIED:
            yield _judge(rule, ballot, ballot.meeting, evidence)


def _judge(rule: Rule, ballot: Ballot, meeting: Meeting, evidence: Evidence) -> Finding:
    asks = f"{rule.clause} asks that the agenda list what is decided"
    item = ballot.fact.entry.item if ballot.fact.entry else None
    missing = _missing(meeting, item, evidence)
    if item is None or meeting.agenda is None or missing:
        words = f"On {ballot.title}, {missing}; {asks}."
        return _found(rule, ballot, Verdict.UNDETERMINED, words, missing)
    told = f"{ballot.title} was decided under “{item.title}”"
    if _plain(item.title) in map(_plain, rule.parameters.not_under):
        return _found(rule, ballot, Verdict.BREACHED, f"{told}; {asks} by itself.")
    listed = [each for each in meeting.agenda.items if _plain(each.title) == _plain(item.title)]
    if listed:
        return _found(rule, ballot, Verdict.SATISFIED, f"{told}, which the agenda lists; {asks}.")
    same = next((each for each in meeting.agenda.items if item.number and each.number == item.number), None)
    if same:
        missing = f"whether that is item {same.number} of the agenda, “{same.title}”, is not recorded"
        return _found(rule, ballot, Verdict.UNDETERMINED, f"{told}; {missing}; {asks}.", missing)
    return _found(rule, ballot, Verdict.BREACHED, f"{told}, which the agenda does not list; {asks}.")


def _missing(meeting: Meeting, item: Item | None, evidence: Evidence) -> str:
    if meeting.agenda is None:
        return (
            "the agenda is not public" if evidence.is_withheld(meeting.id, RecordType.AGENDA) else "no agenda is here"
        )
    if not meeting.agenda.items:
        return "the items of the agenda are not recorded"
    return "" if item else "the item under which it was decided is not recorded"


def _plain(title: str) -> str:
    return SIGNS.sub(" ", folded(title)).strip()


def _found(rule: Rule, ballot: Ballot, verdict: Verdict, words: str, missing: str = "") -> Finding:
    return rule.finding(
        ballot.id, ballot.body, ballot.date, verdict, words, missing=missing, places=(at(ballot.fact, "title"),)
    )
