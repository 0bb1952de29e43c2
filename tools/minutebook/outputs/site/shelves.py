"""Shelves: what pages look up, sorted once for a whole edition, so that no page walks the archive."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from minutebook.archive import Archive
from minutebook.corrections import CorrectionMade
from minutebook.dates import PartialDate
from minutebook.decisions import DecisionGraph, Link, build_decisions, date_of
from minutebook.events.event import Event
from minutebook.lag.figures import BodyLag
from minutebook.lag.meeting_lag import MeetingLag
from minutebook.lag.notices import notice_emails
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.deeds import Deeds, build_deeds
from minutebook.outputs.site.ties import Tie, build_ties
from minutebook.record import Fact
from minutebook.records.body import Body
from minutebook.records.entries.action import Action
from minutebook.records.entries.amendment import Amendment
from minutebook.records.entries.follow_up import FollowUp
from minutebook.records.entries.vote import VoteFacts
from minutebook.terms import Terms, build_terms
from minutebook.words import FollowUpState, RecordType

T = TypeVar("T")
CLOSED = (FollowUpState.DONE, FollowUpState.DROPPED, FollowUpState.LAPSED, FollowUpState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Task:
    """An action as later news leaves it; `since` is the day of the last news."""

    fact: Fact[Action]
    state: FollowUpState
    since: PartialDate | None
    body: str

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED


@dataclass(frozen=True, slots=True)
class Shelves:
    """Indexes by full id (`news`, `amendments`, `votes`, `corrections`, `inward`, `tasks`, `ties`) or by short id.

    Events are latest first; what is said of an id is in the order of the records.
    """

    decisions: DecisionGraph
    terms: Terms
    ties: Mapping[str, tuple[Tie, ...]]
    events_of_body: Mapping[str, tuple[Event, ...]]
    events_of_person: Mapping[str, tuple[Event, ...]]
    events_of_topic: Mapping[str, tuple[Event, ...]]
    news: Mapping[str, tuple[Fact[FollowUp], ...]]
    amendments: Mapping[str, tuple[Fact[Amendment], ...]]
    votes: Mapping[str, tuple[Fact[VoteFacts], ...]]
    corrections: Mapping[str, tuple[CorrectionMade, ...]]
    inward: Mapping[str, tuple[Link, ...]]
    tasks: Mapping[str, Task]
    tasks_of_body: Mapping[str, tuple[Task, ...]]
    events_of_meeting: Mapping[str, tuple[Event, ...]]
    events_of_record: Mapping[str, tuple[Event, ...]]
    meetings_of_body: Mapping[str, tuple[str, ...]]
    meetings_after: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    withheld_in: Mapping[str, tuple[RecordType, ...]]
    withheld_of: Mapping[str, tuple[RecordType, ...]]
    deeds: Mapping[str, Deeds]
    lags: Mapping[str, BodyLag]
    lag_of_meeting: Mapping[str, MeetingLag]
    notices: Mapping[str, tuple[str, ...]]
    files: frozenset[str]


def build_shelves(edition: Edition) -> Shelves:
    """Walk the archive once for each index."""
    archive, events = edition.view.archive, edition.timeline.latest_first
    decisions = build_decisions(archive, edition.today)
    news = _by_reference(edition, FollowUp, lambda facts: facts.of)
    tasks = {fact.id: _task(fact, news.get(fact.id, ()), edition.today) for fact in archive.facts(Action)}
    return Shelves(
        decisions=decisions,
        terms=build_terms(archive),
        ties=build_ties(edition.view, decisions),
        events_of_body=grouped((event.body, event) for event in events),
        events_of_person=grouped((person, event) for event in events for person in event.people),
        events_of_topic=grouped((topic, event) for event in events for topic in event.topics),
        news=news,
        amendments=_by_reference(edition, Amendment, lambda facts: facts.to),
        votes=_by_reference(edition, VoteFacts, lambda facts: facts.motion),
        corrections=grouped((made.record, made) for made in edition.corrections),
        inward=grouped((link.target, link) for life in decisions.decisions.values() for link in life.outward),
        tasks=tasks,
        tasks_of_body=grouped((task.body, task) for task in tasks.values()),
        events_of_meeting=grouped(
            (folder, event) for event in events if (folder := event.record.rpartition("/")[0]) in archive.meetings
        ),
        events_of_record=grouped((event.record, event) for event in events),
        meetings_of_body=grouped((meeting.body, meeting.id) for meeting in reversed(tuple(archive.meetings.values()))),
        meetings_after=_meetings_after(edition),
        children=grouped((body.front.parent, short) for short, body in archive.bodies.items() if body.front.parent),
        withheld_in=grouped((item.meeting, item.type) for item in edition.view.withheld if item.meeting),
        withheld_of=grouped((item.body, item.type) for item in edition.view.withheld),
        deeds=build_deeds(edition.view),
        lags={lag.body: lag for lag in edition.lags},
        notices=notice_emails(archive),
        lag_of_meeting={each.meeting: each for lag in edition.lags for each in lag.meetings},
        files=frozenset(file.path for file in archive.files),
    )


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """Values by key, in their order."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _by_reference(
    edition: Edition, kind: type[T], reference_of: Callable[[T], str | None]
) -> dict[str, tuple[Fact[T], ...]]:
    archive = edition.view.archive
    return grouped(
        (archive.full_reference(reference, fact.record), fact)
        for fact in archive.facts(kind)
        if (reference := reference_of(fact.facts))
    )


def _meetings_after(edition: Edition) -> dict[str, tuple[str, ...]]:
    """The meetings whose minutes or agenda name one as that before theirs."""
    archive = edition.view.archive
    named = (
        (archive.full_reference(previous, record), meeting.id)
        for meeting in archive.meetings.values()
        for record in (meeting.minutes, meeting.agenda)
        if record and (previous := record.front.previous)
    )
    return grouped((_folder_of(before, archive), after) for before, after in dict.fromkeys(named))


def _folder_of(target: str, archive: Archive) -> str:
    """The id of the meeting that a reference names by its folder or by a record in it."""
    return target if target in archive.meetings else target.rpartition("/")[0]


def _task(fact: Fact[Action], news: tuple[Fact[FollowUp], ...], today: date) -> Task:
    known = (each for each in news if _day(each).first <= today)
    latest = max(known, key=lambda each: (_day(each), each.id), default=None)
    state, since = (latest.facts.state, _day(latest)) if latest else (fact.facts.state, fact.facts.done)
    if fact.facts.done and fact.facts.done.first <= today and not latest:
        state = FollowUpState.DONE
    front = fact.record.front
    body = fact.record.id.removeprefix("bodies/") if isinstance(front, Body) else getattr(front, "body", None)
    return Task(fact, state, since, body or "")


def _day(fact: Fact[FollowUp]) -> PartialDate:
    return fact.facts.date or date_of(fact.record) or PartialDate(1)
