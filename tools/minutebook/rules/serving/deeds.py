"""Deeds: what a body did as such, its meetings and its decisions, in the order of their dates."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.dates import PartialDate
from minutebook.decisions import decision_graph
from minutebook.records.front import DatedFrontMatter
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Pointer, at
from minutebook.rules.naming import name_of_body, on_day
from minutebook.rules.subjects import meetings_of


@dataclass(frozen=True, slots=True)
class Deed:
    """One meeting or decision: `did` is a clause without a full stop, “the Board met on 3 March 2026”."""

    subject: str
    date: PartialDate
    did: str
    place: Pointer


def deeds_of(body: str, evidence: Evidence) -> Iterator[Deed]:
    """The meetings that a body held until today, and the decisions that it made."""
    who = name_of_body(body, evidence)
    for meeting in meetings_of(body, evidence.archive):
        if meeting.date.last < evidence.today:
            did = f"{who} met {on_day(meeting.date)}"
            yield Deed(meeting.id, meeting.date, did, at(meeting.records[0], "date"))
    for decision in decision_graph(evidence.archive).decisions.values():
        front = decision.fact.record.front
        if isinstance(front, DatedFrontMatter) and front.body == body:
            did = f"{who} decided {on_day(front.date)}: “{decision.fact.title}”"
            yield Deed(decision.id, front.date, did, at(decision.fact, "title"))
