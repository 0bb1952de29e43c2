"""Bodies that begin, end, or whose term ends."""

from collections.abc import Iterator

from minutebook.dates import PartialDate
from minutebook.events.event import Event, EventKind
from minutebook.public import View
from minutebook.record import Record
from minutebook.records.body import Body


def derive(view: View) -> Iterator[Event]:
    for short, record in view.archive.bodies.items():
        front = record.front
        if front.founded:
            yield _event(record, short, front.founded, f"{front.title} is created", "founded")
        if front.term_ends:
            yield _event(record, short, front.term_ends, f"The term of the {front.title} ends", "term-ends")
        if front.dissolved:
            yield _event(record, short, front.dissolved, f"{front.title} is dissolved", "dissolved")


def _event(record: Record[Body], short: str, date: PartialDate, title: str, key: str) -> Event:
    return Event(
        date=date,
        kind=EventKind.BODY,
        body=short,
        title=title,
        target=record.id,
        record=record.id,
        line=record.line_of(key)[1],
        aspect=key,
        topics=record.front.topics,
    )
