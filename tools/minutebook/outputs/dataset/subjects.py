"""Subjects: under which topics records and entries stand."""

from collections.abc import Iterator

from minutebook.outputs.dataset.register import Register
from minutebook.record import Fact
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.front import FrontMatter


def topics_stated(register: Register) -> Iterator[tuple[str, Fact[object]]]:
    """Every topic with the record or entry that states it, records first."""
    for record in register.facts(FrontMatter):
        yield from ((topic, record) for topic in record.facts.topics)
    for entry in register.facts(EntryFacts):
        yield from ((topic, entry) for topic in entry.facts.topics)
