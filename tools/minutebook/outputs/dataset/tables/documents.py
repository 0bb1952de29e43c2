"""Documents: every public record, with its text."""

from collections.abc import Iterator
from dataclasses import replace

from minutebook.decisions import date_of
from minutebook.outputs.dataset.columns import ID, ORGANISATION, PLACE, dates, json_text, key_of, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.outputs.markdown_files import text_reader
from minutebook.record import Record
from minutebook.records.front import FrontMatter


def build_rows(register: Register) -> Iterator[Row]:
    read = text_reader(register.edition.view)
    for record in register.edition.view.archive.records:
        front = record.front
        yield (
            record.id,
            record.type.value,
            front.title,
            *register.body(getattr(front, "body", None)),
            register.meeting_of(record),
            *register.date(date_of(record)),
            getattr(front, "status", None),
            front.visibility.value,
            front.provenance.value,
            *_withheld(record, register),
            front.lang or register.edition.lang,
            front.summary,
            read(record) or None,
            register.public_json(record.extensions, record) if record.extensions else None,
            *register.place_of(record),
        )


def _withheld(record: Record[FrontMatter], register: Register) -> Row:
    stated = record.front.withheld
    if stated is None:
        return (None, None, *register.date(None))
    return (stated.reason, register.reference(stated.authority, record), *register.date(stated.until))


TABLE = Table(
    "documents",
    "Every public record: a file of the archive.",
    (
        ID,
        text("classification", "The type of record: minutes, agenda, email, ...", "type", popolo="classification"),
        text("title", "The title.", "title", popolo="name"),
        *ORGANISATION,
        key_of("meetings", "meeting_id", "The meeting in whose folder it lies."),
        *dates("date", "The day of what it records; of the description, for what stands for years.", "date", popolo="date"),
        text("status", "Its status, in the words of its type: draft, approved, published, held, ...", "status"),
        text("visibility", "Always `public`: other records are not in the dataset.", "visibility"),
        text("provenance", "The organisation's own record (official), imported, or reconstructed from reports.", "provenance"),
        text("withheld_reason", "Why it was withheld, as it says.", "withheld.reason"),
        text("withheld_by", "The decision or rule by which, by its full id.", "withheld.authority"),
        *dates("withheld_until", "Until when.", "withheld.until"),
        text("language", "The language of the text (BCP 47).", "lang"),
        text("summary", "One plain sentence.", "summary", popolo="summary"),
        replace(text("text", "The text in Markdown, with its entries, as its published source has it.", "text", popolo="text"),
                is_words=False),
        json_text("extensions", "The organisation's own `x-` keys, as one JSON object; null where there are none.", "x-"),
        *PLACE,
    ),
    build_rows,
    "Document",
)  # fmt: skip
