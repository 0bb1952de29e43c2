"""A reference leads to an entry that its record does not have.

What: `RECORD#entry`, or `#entry` in the same record, names an entry by its id. What a declaration is about, and what `refers-to`
mentions, may be an agenda item by its anchor as well.

Why: a decision that supersedes nothing leaves the old one standing; readers would follow a link to nowhere.

Bad:
    to: "#rnet"

Good:
    to: "#rent"
"""

from collections.abc import Iterator

from minutebook.archive import Archive, references_made
from minutebook.diagnostics import Remark, Severity
from minutebook.meeting import Meeting
from minutebook.quoting import closest, quoted
from minutebook.record import Fact, Record

SEVERITY = Severity.ERROR
MAY_BE_AN_ITEM = ("about", "refers-to")


def check(archive: Archive) -> Iterator[Remark]:
    for fact, keys, reference in references_made(archive):
        target, mark, entry = archive.full_reference(reference, fact.record).partition("#")
        if not mark or f"{target}#{entry}" in archive.entries or archive.is_unreadable(reference, fact.record):
            continue
        holder = archive.resolve(target, fact.record)
        if isinstance(holder, Record):
            if keys[0] in MAY_BE_AN_ITEM and entry in holder.text.anchors:
                continue
            known = [known.facts.id for known in holder.entries]
            close = closest(entry, known)
            hint = f"Did you mean “#{close}”?" if close else f"Its entries: {', '.join(known) or 'none'}."
        elif isinstance(holder, Meeting):
            hint = _in_meeting(holder, entry)
        else:
            continue
        yield Remark(fact.locate(*keys), f"There is no entry {quoted(entry)} in {_name(holder, fact)}.", hint)


def _in_meeting(meeting: Meeting, entry: str) -> str:
    for record in meeting.records:
        if any(known.facts.id == entry for known in record.entries):
            return f"Write {record.id}#{entry}."
    return "Name a record of the meeting before the #, such as its minutes."


def _name(holder: Record[object] | Meeting, fact: Fact[object]) -> str:  # type: ignore[type-var]  # any front matter will do
    return "this record" if holder.id == fact.record.id else holder.id
