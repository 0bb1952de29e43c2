"""Happenings: the events of the timeline with the ids and places of their rows, for all tables of events alike."""

from collections.abc import Iterator

from minutebook.addresses import address_of
from minutebook.events.event import Event
from minutebook.outputs.dataset.register import Ids, Place, Register


def happenings(register: Register) -> Iterator[tuple[str, Event]]:
    """Every event with its id, oldest first."""
    ids = Ids()
    for event in register.edition.timeline.events:
        yield ids.take(event.id), event


def place_of_event(event: Event, register: Register) -> Place:
    """The place of the statement that an event is of; a meeting's is in its record, and its page the address."""
    archive = register.edition.view.archive
    fact = archive.entries.get(event.target)
    if fact:
        return register.place(fact)
    record, entry, _, path, line, commit, since = register.place_of(
        archive.by_id[event.record], line=event.line or None
    )
    return record, entry, register.edition.absolute(address_of(event.target)), path, line, commit, since
