"""Papers before meetings."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import PLACE, STATEMENT, key_of, moments, text
from minutebook.outputs.dataset.items import item_id
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact
from minutebook.records.paper import Paper


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(Paper):
        yield (
            *register.statement(fact),
            fact.facts.item,
            _item(fact, register),
            *register.moment(fact.facts.issued),
            *register.place(fact),
        )


def _item(fact: Fact[Paper], register: Register) -> str | None:
    """The item of that number: of the agenda, else of the minutes."""
    meeting = register.edition.view.archive.meetings.get(register.meeting_of(fact.record) or "")
    for record in (meeting.agenda, meeting.minutes) if meeting and fact.facts.item else ():
        for item in record.items if record else ():
            if item.number == fact.facts.item:
                return item_id(record, item) if record else None
    return None


TABLE = Table(
    "papers",
    "Each paper. Its authors are in `participants`, its text in `documents`.",
    (
        *STATEMENT,
        text("item_number", "The number of the agenda item that it belongs to.", "item"),
        key_of("agenda_items", "item_id", "That item: of the agenda, else of the minutes.", "item"),
        *moments("issued", "When it was sent to the members.", "issued"),
        *PLACE,
    ),
    build_rows,
)
