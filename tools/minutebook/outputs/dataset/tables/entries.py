"""Entries: what every fenced statement says, whatever its type."""

from collections.abc import Iterator

from minutebook.decisions import date_of
from minutebook.outputs.dataset.columns import FACT_ID, ORGANISATION, PLACE, dates, integer, json_text, key_of, text
from minutebook.outputs.dataset.items import item_id
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.entry import EntryFacts


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(EntryFacts):
        entry, record = fact.entry, fact.record
        assert entry is not None
        yield (
            fact.id,
            entry.type.value,
            fact.facts.title,
            fact.facts.summary,
            fact.facts.note,
            *register.body(getattr(record.front, "body", None)),
            register.meeting_of(record),
            item_id(record, entry.item),
            entry.item.title if entry.item else None,
            *register.date(date_of(record)),
            record.entries.index(entry) + 1,
            register.public_json(entry.extensions, record) if entry.extensions else None,
            *register.place(fact),
        )


TABLE = Table(
    "entries",
    "Every entry: a fenced statement in a record. The table of its type has what it states.",
    (
        FACT_ID,
        text("classification", "The type of entry: motion, vote, action, ..."),
        text("title", "The title.", "title"),
        text("summary", "One plain sentence.", "summary"),
        text("note", "What else the record says of it.", "note"),
        *ORGANISATION,
        key_of("meetings", "meeting_id", "The meeting in whose folder the record lies."),
        key_of("agenda_items", "item_id", "The heading under which it stands, in agendas and minutes."),
        text("heading", "The words of the second-level heading under which it stands, in any record."),
        *dates("date", "The day of the record."),
        integer("position", "Its place among the record's entries, from 1."),
        json_text(
            "extensions", "The organisation's own `x-` keys, as one JSON object; null where there are none.", "x-"
        ),
        *PLACE,
    ),
    build_rows,
)
