"""Agenda items: the second-level headings of agendas and minutes, the ids of their rows, and their texts."""

import re
from collections.abc import Iterator
from itertools import pairwise

from minutebook.parse import ENTRY_WORDS
from minutebook.record import Item, Record
from minutebook.records.agenda import Agenda
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes

HEADING = re.compile(r"\A(?:[ \t]*#[^\n]*|.*?\n {0,3}-+[ \t]*)(?:\n+|\Z)", re.DOTALL)
"""A second-level heading at the start of a text: `## Words`, or words above a line of hyphens."""


def has_items(record: Record[FrontMatter]) -> bool:
    """Whether a record's headings are items of a meeting."""
    return isinstance(record.front, Agenda | Minutes)


def texts_of(record: Record[FrontMatter]) -> Iterator[str]:
    """What stands under each of a record's second-level headings, without entries, which have rows of their own."""
    data = record.text.source.encode()
    entries = [fence for fence in record.text.fences if fence.word in ENTRY_WORDS]
    starts = [heading.start for heading in record.text.headings if heading.level == 2]
    for start, end in pairwise([*starts, len(data)]):
        within = [(each.start, each.end) for each in entries if start <= each.start < end]
        between = zip([start, *(ends for _, ends in within)], [*(begins for begins, _ in within), end], strict=True)
        heading, *parts = (data[after:before].decode().strip("\n") for after, before in between)
        yield "\n\n".join(part for part in (HEADING.sub("", heading, count=1), *parts) if part.strip())


def item_id(record: Record[FrontMatter], item: Item | None) -> str | None:
    """The id of an item's row: that of its record with the anchor of its heading."""
    return f"{record.id}#{item.anchor}" if item and has_items(record) else None
