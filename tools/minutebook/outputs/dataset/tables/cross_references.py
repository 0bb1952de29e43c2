"""Cross-references: every reference that a record or entry makes to another, whatever its key."""

from collections.abc import Iterator

from minutebook.archive import references_made
from minutebook.meeting import Meeting
from minutebook.outputs.dataset.columns import ID, PLACE, key_of, text
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.record import Fact, Record
from minutebook.records.body import Body
from minutebook.records.front import FrontMatter
from minutebook.records.person import Person

Found = Record[FrontMatter] | Fact[object] | Meeting | None
NOTHING: tuple[str | None, ...] = (None, None, None, None, None)


def build_rows(register: Register) -> Iterator[Row]:
    archive, ids = register.edition.view.archive, Ids()
    for fact, keys, reference in references_made(archive):
        if fact.entry and archive.entries[fact.id].entry is not fact.entry:
            continue
        relation = ".".join(str(key) for key in keys if isinstance(key, str))
        target = register.reference(reference, fact.record)
        found = _targets(archive.resolve(reference, fact.record), register)
        yield (ids.take(f"{fact.id}/{relation}/{target}"), relation, target, *found, *register.place(fact))


def _targets(found: Found, register: Register) -> tuple[str | None, ...]:
    """The document, entry, meeting, body and person that a reference leads to: at most one document, and what it is of."""
    if found is None:
        return NOTHING
    if isinstance(found, Meeting):
        return (None, None, found.id, None, None)
    if isinstance(found, Fact):
        return (found.record.id, found.id, None, None, None)
    body = register.organisation_id(found.id.removeprefix("bodies/")) if isinstance(found.front, Body) else None
    person = found.id.removeprefix("people/") if isinstance(found.front, Person) else None
    return (found.id, None, None, body, person)


TABLE = Table(
    "cross_references",
    "Each reference that a record or entry makes to another record, entry, meeting, body or person.",
    (
        ID,
        text("relation", "The key that holds it: motion, of, about, supersedes, in-reply-to, members.elected-by, ..."),
        text("target", "The full id of what it leads to; `withheld` where that is not public.",
             "about made-by meeting previous motion of to decision in-reply-to called-by dissolved-by created-by adopted-by "
             "amends supersedes rescinds suspends implements ratifies reaffirms censures waives refers-to approved.meeting "
             "cancelled.by members.elected-by"),
        key_of("documents", "target_document_id", "The record that it leads to, or that holds the entry."),
        key_of("entries", "target_entry_id", "The entry."),
        key_of("meetings", "target_meeting_id", "The meeting."),
        key_of("organisations", "target_organisation_id", "The body."),
        key_of("people", "target_person_id", "The person."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
