"""Agenda items: the second-level headings of agendas and minutes, and the ids of their rows."""

from minutebook.record import Item, Record
from minutebook.records.agenda import Agenda
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes


def has_items(record: Record[FrontMatter]) -> bool:
    """Whether a record's headings are items of a meeting."""
    return isinstance(record.front, Agenda | Minutes)


def item_id(record: Record[FrontMatter], item: Item | None) -> str | None:
    """The id of an item's row: that of its record with the anchor of its heading."""
    return f"{record.id}#{item.anchor}" if item and has_items(record) else None
