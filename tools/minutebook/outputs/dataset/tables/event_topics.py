"""Event topics: under which topics each event of the timeline stands."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, key_of
from minutebook.outputs.dataset.happenings import happenings, place_of_event
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    for id_, event in happenings(register):
        place = place_of_event(event, register)
        for topic in dict.fromkeys(event.topics):
            yield (f"{id_}/{topic}", id_, topic, *place)


TABLE = Table(
    "event_topics",
    "Each topic of an event: those of its record and, where an entry states it, of the entry.",
    (ID, key_of("events", "event_id", "The event."), key_of("topics", "topic_id", "The topic."), *PLACE),
    build_rows,
)
