"""Emails, statements and elections."""

from collections.abc import Iterator

from minutebook.dates import Clock
from minutebook.events.event import Event, EventKind
from minutebook.events.proposals import people_ids, place_in_record
from minutebook.labels import plural
from minutebook.public import View
from minutebook.record import Fact, Record
from minutebook.records.election import ElectionRecord
from minutebook.records.email import Email
from minutebook.records.entries.election import Election, ElectionFacts
from minutebook.records.front import DatedFrontMatter
from minutebook.records.statement import Statement


def derive(view: View) -> Iterator[Event]:
    for record in view.archive.dated:
        front = record.front
        if isinstance(front, Email):
            clock = front.sent.clock if front.sent and front.sent.date == front.date else None
            yield _document(
                record, EventKind.EMAIL, f"from {view.name_of(front.from_)}", people_ids(view, [front.from_]), clock
            )
        elif isinstance(front, Statement):
            authors = ", ".join(map(view.name_of, front.authors))
            people = people_ids(view, (*front.authors, *front.supporters))
            yield _document(record, EventKind.STATEMENT, f"by {authors}" if authors else "", people)
        elif isinstance(front, ElectionRecord):
            yield _election(Fact(record, None, front), front, view)
        for entry in record.entries:
            if isinstance(entry.facts, Election):
                yield _election(Fact(record, entry, entry.facts), front, view)


def elected_names(facts: ElectionFacts) -> tuple[str, ...]:
    """Everyone whom an election records as elected, each once."""
    named = (candidate.person for candidate in facts.candidates if candidate.elected)
    return tuple(dict.fromkeys((*named, *facts.elected)))


def _document(
    record: Record[DatedFrontMatter], kind: EventKind, detail: str, people: tuple[str, ...], clock: Clock | None = None
) -> Event:
    front = record.front
    return Event(
        date=front.date,
        kind=kind,
        body=front.body,
        title=front.title,
        target=record.id,
        record=record.id,
        clock=clock,
        summary=front.summary or "",
        detail=detail,
        topics=front.topics,
        people=people,
    )


def _election(fact: Fact[ElectionFacts], front: DatedFrontMatter, view: View) -> Event:
    facts, stated = fact.facts, fact.entry.facts if fact.entry else front
    elected = elected_names(facts)
    few = ", ".join(map(view.name_of, elected)) if len(elected) <= 4 else plural(len(elected), "person", "people")
    seats = plural(facts.seats, "seat") if facts.seats else ""
    return Event(
        date=front.date,
        kind=EventKind.ELECTION,
        body=front.body,
        title=fact.title,
        target=fact.id,
        record=fact.record.id,
        line=fact.line_of()[1],
        summary=stated.summary or "",
        detail=", ".join(part for part in (seats, f"elected: {few}" if elected else "") if part),
        where=place_in_record(fact),
        topics=tuple(dict.fromkeys((*stated.topics, *front.topics))),
        people=people_ids(view, (*(candidate.person for candidate in facts.candidates), *facts.elected)),
    )
