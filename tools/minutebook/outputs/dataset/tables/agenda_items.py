"""Agenda items, of agendas and of minutes."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, ORGANISATION, PLACE, dates, integer, key_of, text, timestamp
from minutebook.outputs.dataset.items import has_items, item_id, texts_of
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Item, Record
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes


def build_rows(register: Register) -> Iterator[Row]:
    for record in register.edition.view.archive.dated:
        items = record.items if has_items(record) else ()
        for position, (item, words) in enumerate(zip(items, texts_of(record) if items else (), strict=True), 1):
            yield (
                item_id(record, item),
                record.type.value,
                item.number or None,
                item.title,
                position,
                *register.body(record.front.body),
                register.meeting_of(record),
                *register.date(record.front.date),
                *_begun(record, item, register),
                words or None,
                *register.place_of(record, item.anchor, item.line),
            )


def _begun(record: Record[FrontMatter], item: Item, register: Register) -> tuple[str | None, str | None]:
    front = record.front
    if not isinstance(front, Minutes) or item.number not in front.item_times:
        return None, None
    return register.clock_within(record, front, front.item_times[item.number])


TABLE = Table(
    "agenda_items",
    "Each second-level heading of an agenda or of minutes.",
    (
        ID,
        text("classification", "Where it stands: agenda or minutes."),
        text("number", "The number as written; null where there is none."),
        text("title", "The words of the heading.", popolo="description"),
        integer("position", "Its place in the record, from 1.", popolo="order"),
        *ORGANISATION,
        key_of("meetings", "meeting_id", "The meeting."),
        *dates("date", "The day of the meeting."),
        text("begun_time", "When it was begun, where minutes say so.", "item-times"),
        timestamp("begun_instant", "When it was begun, in UTC; after midnight where the meeting went on so long."),
        text("text", "What stands under the heading, in Markdown, without its entries; null where nothing does."),
        *PLACE,
    ),
    build_rows,
    "EventAgendaItem",
)
