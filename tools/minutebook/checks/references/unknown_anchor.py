"""A link leads to a place in a record that is not there.

What: what follows # in a link to a record is the anchor of one of its headings or the id of one of its entries.

Why: the link would lead to the top of the page, and the reader has to look for what was meant.

Bad:
    [the motion](../2026-02-03/minutes.md#rnet)

Good:
    [the motion](../2026-02-03/minutes.md#rent)
"""

from collections.abc import Iterator
from urllib.parse import unquote

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.parse import record_id
from minutebook.quoting import closest, quoted
from minutebook.reading.targets import path_to, scheme_of
from minutebook.record import Record
from minutebook.records.front import FrontMatter

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for link in record.text.links:
            path, _, fragment = link.target.partition("#")
            if not fragment or scheme_of(path):
                continue
            holder = _holder(archive, record, path)
            anchor = unquote(fragment)
            if holder is None or anchor in holder.text.anchors or anchor in holder.broken_entries or anchor == "top":
                continue
            entries = [entry.facts.id for entry in holder.entries]
            if anchor not in entries:
                close = closest(anchor, sorted({*entries, *holder.text.anchors}))
                hint = f"Did you mean “#{close}”?" if close else "Name one of its headings or entries, or leave # out."
                where = "this record" if holder is record else holder.id
                yield Remark(
                    record.locate_text(link.start), f"There is no heading or entry {quoted(anchor)} in {where}.", hint
                )


def _holder(archive: Archive, record: Record[FrontMatter], path: str) -> Record[FrontMatter] | None:
    if not path:
        return record
    ident = record_id(path_to(record.path, path))
    return archive.by_id.get(archive.aliases.get(ident, ident))
