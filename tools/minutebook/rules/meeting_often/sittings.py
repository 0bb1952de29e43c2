"""Sittings: the days on which a body met, and whether the archive may lack others between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from minutebook.dates import PartialDate
from minutebook.meeting import Meeting
from minutebook.records.parameters.frequency import FrequencyParameters
from minutebook.records.vote import VoteRecord
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Pointer, at
from minutebook.rules.subjects import is_called_off, kind_of, meetings_by_body
from minutebook.words import Provenance

Rule = BindingRule[FrequencyParameters]
MAY_LACK = "whether the body met at other times is not recorded"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One day on which a body met: `subject` is the id of the meeting or vote, `follows` that of the meeting before it."""

    subject: str
    date: PartialDate
    follows: str
    place: Pointer


def sittings_of(rule: Rule, body: str, evidence: Evidence) -> tuple[Sitting, ...]:
    """The meetings of a body, of the kinds that the rule names, until today; and its votes, where they count as meetings."""
    found = list(_meetings(rule, body, evidence))
    if rule.parameters.votes_count:
        records = evidence.archive.by_body.get(body, ())
        votes = (each for each in records if isinstance(each.front, VoteRecord) and not each.front.advisory)
        found += [Sitting(each.id, each.front.date, "", at(each, "date")) for each in votes]
    held = (sitting for sitting in found if sitting.date.first <= evidence.today)
    return tuple(sorted(held, key=lambda sitting: (sitting.date, sitting.subject)))


def is_complete(body: str, evidence: Evidence) -> bool:
    """Whether the archive is the body's own, so that a meeting of which it has no record was not held."""
    record = evidence.archive.bodies.get(body)
    is_own = record is not None and record.front.provenance is Provenance.OFFICIAL
    return is_own and not any(item.body == body for item in evidence.withheld)


def life_of(rule: Rule, body: str, evidence: Evidence) -> tuple[date, date]:
    """The first and the last day on which the rule surely bound the body, today the last; it may be the day before the first."""
    record = evidence.archive.bodies.get(body)
    founded, dissolved = (record.front.founded, record.front.dissolved) if record else (None, None)
    begins = [day.last for day in (founded, rule.begins) if day]
    ends = [day.first for day in (dissolved, rule.ends) if day]
    return max(begins, default=date.min), min([*ends, evidence.today])


def _meetings(rule: Rule, body: str, evidence: Evidence) -> Iterator[Sitting]:
    for meeting in meetings_by_body(evidence.archive).get(body, ()):
        if not is_called_off(meeting) and rule.binds_meeting(kind_of(meeting)):
            place = at(meeting.records[0], "date")
            yield Sitting(meeting.id, meeting.date, _previous(meeting, evidence), place)


def _previous(meeting: Meeting, evidence: Evidence) -> str:
    """The meeting that its minutes, or its agenda, say came before it."""
    for record in (meeting.minutes, meeting.agenda):
        if record and record.front.previous:
            named = evidence.archive.full_reference(record.front.previous, record)
            return named if named in evidence.archive.meetings else named.rpartition("/")[0]
    return ""
