"""Motions, votes and decisions, in records of any kind."""

from collections.abc import Iterable, Iterator

from minutebook.dates import Clock, PartialDate
from minutebook.events.event import Event, EventKind
from minutebook.public import View
from minutebook.record import Fact, Record, field_of
from minutebook.records.entries.decision import Decision
from minutebook.records.entries.motion import Motion
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.records.motion import MotionRecord
from minutebook.records.tally import Tally
from minutebook.records.vote import VoteRecord
from minutebook.tallies import tally_words
from minutebook.votes import roll_of
from minutebook.words import EntryType

KINDS = {EntryType.MOTION: EventKind.MOTION, EntryType.VOTE: EventKind.VOTE, EntryType.DECISION: EventKind.DECISION}


def derive(view: View) -> Iterator[Event]:
    for record in view.archive.dated:
        yield from _of_record(record, view)
        for entry in record.entries:
            if entry.type in KINDS:
                fact = Fact(record, entry, entry.facts)
                yield _event(fact, KINDS[entry.type], record.front, view)


def place_in_record(fact: Fact[object]) -> str:
    """`minutes, item 1`; the record's type alone where the entry stands under no numbered heading."""
    item = fact.entry.item if fact.entry else None
    return f"{fact.record.type}, item {item.number}" if item and item.number else str(fact.record.type)


def people_ids(view: View, names: Iterable[str]) -> tuple[str, ...]:
    """The short ids of those people named who have a public record, each once, in the order of their names there."""
    found = (view.archive.person_id(name) for name in names)
    return tuple(dict.fromkeys(person for person in found if person))


def _of_record(record: Record[DatedFrontMatter], view: View) -> Iterator[Event]:
    front = record.front
    if isinstance(front, VoteRecord):
        clock = front.closed.clock if front.closed and front.closed.date == front.date else None
        yield _event(Fact(record, None, front), EventKind.VOTE, front, view, clock)
    elif isinstance(front, MotionRecord):
        clock = front.submitted.clock if front.submitted and front.submitted.date == front.date else None
        yield _event(Fact(record, None, front), EventKind.MOTION, front, view, clock)


def _event(
    fact: Fact[FrontMatter | object], kind: EventKind, front: DatedFrontMatter, view: View, clock: Clock | None = None
) -> Event:
    facts = fact.facts
    date: PartialDate = front.date
    tally = field_of(facts, "vote")
    stated = fact.entry.facts if fact.entry else front
    return Event(
        date=date,
        kind=kind,
        body=front.body,
        title=fact.title,
        target=fact.id,
        record=fact.record.id,
        line=fact.line_of()[1],
        clock=clock,
        result=field_of(facts, "result"),
        summary=stated.summary or "",
        detail=tally_words(tally) if tally else "",
        where=place_in_record(fact),
        topics=tuple(dict.fromkeys((*stated.topics, *front.topics))),
        people=people_ids(view, _people(facts, tally)),
    )


def _people(facts: object, tally: Tally | None) -> Iterator[str]:
    if isinstance(facts, Motion | MotionRecord):
        yield from (*facts.moved, *facts.seconded)
    elif isinstance(facts, Decision):
        yield from facts.by
    if tally:
        for names in roll_of(tally).values():
            yield from names
        yield from tally.proxies.values()
