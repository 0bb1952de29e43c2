"""Authority: whether a body set aside what belongs to another that it may not touch."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.dates import PartialDate
from minutebook.decisions import date_of, decision_graph
from minutebook.meeting import Meeting
from minutebook.record import Fact, Record
from minutebook.records.agenda import Agenda
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.records.parameters.authority import AuthorityParameters
from minutebook.rule_words import Act, Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.finding import Finding, Pointer, at
from minutebook.rules.naming import capital, name_of_body
from minutebook.rules.subjects import NOT_HELD, meetings_by_body
from minutebook.words import MeetingStatus, Relation

Rule = BindingRule[AuthorityParameters]
RELATIONS = {
    Relation.RESCINDS: Act.RESCIND,
    Relation.SUPERSEDES: Act.OVERRULE,
    Relation.SUSPENDS: Act.SUSPEND,
    Relation.AMENDS: Act.AMEND,
}
DID = {
    Act.CANCEL: "cancelled",
    Act.RESCIND: "rescinded",
    Act.OVERRULE: "replaced",
    Act.SUSPEND: "suspended",
    Act.AMEND: "amended",
    Act.DISSOLVE: "wound up",
}
CALLED_OFF = {
    MeetingStatus.CANCELLED: "cancelled",
    MeetingStatus.POSTPONED: "postponed",
    MeetingStatus.RESCHEDULED: "moved",
}


@dataclass(frozen=True, slots=True)
class Intervention:
    """What one body did to another's meeting, decision or existence; `by` is None where the record does not say who did it.

    `subject` is the id of the statement by which it was done, `told` the whole of it in words, `target` what it was done to.
    """

    act: Act
    by: str | None
    subject: str
    date: PartialDate | None
    target: str
    told: str
    place: Pointer


def find(rule: Rule, evidence: Evidence) -> Iterator[Finding]:
    for body in rule.parameters.of:
        for found in _interventions(body, evidence):
            if found.act in rule.parameters.may_not:
                yield from _judge(rule, body, found)


def _judge(rule: Rule, owner: str, found: Intervention) -> Iterator[Finding]:
    asks = f"{rule.clause} does not allow it"
    if found.by is None:
        missing = "which body did so is not recorded"
        words = f"{capital(found.told)}; {missing}."
        yield rule.finding(
            found.subject, owner, found.date, Verdict.UNDETERMINED, words, aspect=_aspect(found), missing=missing,
            places=(found.place,),
        )  # fmt: skip
    elif found.by in rule.parameters.except_:
        words = f"{capital(found.told)}; {rule.clause} leaves that to it."
        yield _found(rule, found, found.by, Verdict.SATISFIED, words)
    elif rule.binds(found.by) and (rule.bodies or found.by != owner):
        yield _found(rule, found, found.by, Verdict.BREACHED, f"{capital(found.told)}; {asks}.")


def _found(rule: Rule, found: Intervention, body: str, verdict: Verdict, words: str) -> Finding:
    return rule.finding(found.subject, body, found.date, verdict, words, aspect=_aspect(found), places=(found.place,))


def _aspect(found: Intervention) -> str:
    return f"{found.act}-{found.target.replace('/', '-').replace('#', '-')}"


def _interventions(owner: str, evidence: Evidence) -> Iterator[Intervention]:
    yield from _cancellations(owner, evidence)
    yield from _relations(owner, evidence)
    yield from _dissolution(owner, evidence)


def _cancellations(owner: str, evidence: Evidence) -> Iterator[Intervention]:
    for meeting in meetings_by_body(evidence.archive).get(owner, ()):
        agenda = meeting.agenda
        if agenda is None or meeting.minutes or agenda.front.status not in NOT_HELD:
            continue
        by, subject, date = _whose(agenda, meeting, evidence)
        what = f"{name_of_body(owner, evidence)}’s meeting of {meeting.date.words}"
        did = CALLED_OFF[agenda.front.status]
        told = f"{name_of_body(by, evidence)} {did} {what}" if by else f"{what} was {did}"
        yield Intervention(Act.CANCEL, by, subject, date, meeting.id, told, at(agenda, "cancelled", "by"))


def _whose(agenda: Record[Agenda], meeting: Meeting, evidence: Evidence) -> tuple[str | None, str, PartialDate | None]:
    """Which body called a meeting off, by which statement and when; the meeting's own day where that is not recorded."""
    cancelled = agenda.front.cancelled
    found = evidence.archive.resolve(cancelled.by, agenda) if cancelled and cancelled.by else None
    announced = cancelled.at.date if cancelled and cancelled.at else None
    record = found.record if isinstance(found, Fact) else found
    if isinstance(record, Record) and record.id.startswith("bodies/"):
        return record.id.removeprefix("bodies/"), meeting.id, announced or meeting.date
    if isinstance(record, Record) and isinstance(record.front, DatedFrontMatter):
        subject = found.id if isinstance(found, Fact) else record.id
        return record.front.body, subject, record.front.date
    return None, meeting.id, announced or meeting.date


def _relations(owner: str, evidence: Evidence) -> Iterator[Intervention]:
    graph = decision_graph(evidence.archive).decisions
    for decision in graph.values():
        by = _body_of(decision.fact.record)
        for link in decision.outward:
            target = graph.get(link.target)
            if link.relation not in RELATIONS or target is None or by is None or _body_of(target.fact.record) != owner:
                continue
            act = RELATIONS[link.relation]
            on = f" of {target.date.words}" if target.date else ""
            told = (
                f"{name_of_body(by, evidence)} {DID[act]} the decision “{target.fact.title}” of "
                f"{name_of_body(owner, evidence)}{on.replace(' of ', ', ')}"
            )
            yield Intervention(
                act, by, decision.id, decision.date, link.target, told, at(decision.fact, link.relation.value)
            )


def _dissolution(owner: str, evidence: Evidence) -> Iterator[Intervention]:
    record = evidence.archive.bodies.get(owner)
    by = record.front.dissolved_by if record else None
    found = evidence.archive.resolve(by, record) if record and by else None
    source = found.record if isinstance(found, Fact) else found
    if record is None or not isinstance(source, Record):
        return
    body = _body_of(source)
    if body:
        subject = found.id if isinstance(found, Fact) else source.id
        told = f"{name_of_body(body, evidence)} wound up {name_of_body(owner, evidence)}"
        date = record.front.dissolved or date_of(source)
        yield Intervention(Act.DISSOLVE, body, subject, date, record.id, told, at(record, "dissolved-by"))


def _body_of(record: Record[FrontMatter]) -> str | None:
    return record.front.body if isinstance(record.front, DatedFrontMatter) else None
