"""Invisible characters make text read otherwise than it is stored.

What: records hold no characters that reorder the text around them (U+202A to U+202E, U+2066 to U+2069), titles, names and ids
hold no zero-width characters, and neither headings nor blocks begin with one. The plain marks for right-to-left writing (U+200E,
U+200F) are no concern.

Why: with them a page can show “for 10, against 2” where the record says the opposite, and two names that look alike differ.

Bad:
    title: Vote on the ‹U+202E›tner

Good:
    title: Vote on the rent
"""

import re
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.reading.files import place_at
from minutebook.record import Record
from minutebook.records.front import FrontMatter

SEVERITY = Severity.WARNING
REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
ZERO_WIDTH = re.compile("[\u200b\u2060\ufeff]")
BEFORE_MARKUP = re.compile("^[\u200b\u2060\ufeff]+(?=#{1,6} |```|~~~)", re.MULTILINE)
EITHER = "\u200b\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        content = record.source.content
        if content.isascii() or not any(map(content.__contains__, EITHER)):  # quicker than a search for a set of them
            continue
        if found := REORDERING.search(content):
            yield Remark(
                place_at(record.path, content, found.start()),
                f"An invisible character here (U+{ord(found[0]):04X}) turns around the order of the text after it.",
                "Delete it; right-to-left writing is shown correctly without it.",
            )
        if found := BEFORE_MARKUP.search(content):
            yield Remark(
                place_at(record.path, content, found.start()),
                f"An invisible character (U+{ord(found[0][0]):04X}) keeps this line from beginning a heading or block.",
                "Delete it: it stands before the first letter of the line.",
            )
        yield from _zero_width(record)


def _zero_width(record: Record[FrontMatter]) -> Iterator[Remark]:
    blocks = (record.source.block, *(entry.block for entry in record.entries))
    for block in blocks:
        if found := ZERO_WIDTH.search(block.text):
            line = block.text.count("\n", 0, found.start())
            column = found.start() - block.text.rfind("\n", 0, found.start()) - 1
            yield Remark(
                block.place(line, column),
                f"There is an invisible character of no width here (U+{ord(found[0]):04X}).",
                "Delete it: names and titles that look alike would differ.",
            )
