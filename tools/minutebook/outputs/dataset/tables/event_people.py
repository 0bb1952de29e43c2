"""Event people: whom each event of the timeline is about."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, key_of, text
from minutebook.outputs.dataset.happenings import happenings, place_of_event
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    for id_, event in happenings(register):
        place = place_of_event(event, register)
        for person in dict.fromkeys(event.people):
            yield (f"{id_}/{person}", id_, *register.person(person), *place)


TABLE = Table(
    "event_people",
    "Each person with a record whom an event is about: movers, voters, candidates, senders.",
    (
        ID,
        key_of("events", "event_id", "The event."),
        key_of("people", "person_id", "The person.", popolo="participants.entity_id"),
        text("person_name", "The person's name."),
        *PLACE,
    ),
    build_rows,
)
