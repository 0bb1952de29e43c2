"""Versions: what git says of every record, the second clock."""

from collections.abc import Iterator

from minutebook.addresses import address_of
from minutebook.decisions import date_of
from minutebook.outputs.dataset.columns import (
    ID,
    ORGANISATION,
    PLACE,
    boolean,
    dates,
    integer,
    json_text,
    text,
    timestamp,
)
from minutebook.outputs.dataset.register import Register, as_json, instant
from minutebook.outputs.dataset.table import Row, Table
from minutebook.public_history import ShownVersion
from minutebook.record import Record
from minutebook.records.front import FrontMatter


def build_rows(register: Register) -> Iterator[Row]:
    history = register.edition.history
    for record in register.edition.view.archive.records if history else ():
        assert history is not None
        for version in history.lives.get(record.id, ()):
            yield _row(record, version, register)


def _row(record: Record[FrontMatter], version: ShownVersion, register: Register) -> Row:
    found = version.difference
    fields = [{"key": each.key, "before": each.before, "after": each.after} for each in found.fields] if found else []
    passages = [{"before": each.before, "after": each.after} for each in found.passages] if found else []
    address = register.edition.absolute(address_of(record.id))
    return (
        f"{record.id}@{version.number}",
        version.number,
        version.kind.value,
        *register.body(getattr(record.front, "body", None)),
        *register.date(date_of(record)),
        version.is_shown,
        instant(version.in_git) if version.in_git != version.published else None,
        version.by or None,
        version.message or None,
        version.former or None,
        as_json(fields) if fields else None,
        as_json(passages) if passages else None,
        version.omitted,
        *(record.id, None, address, version.path or None, None, version.commit or None, instant(version.published)),
    )


TABLE = Table(
    "versions",
    "Each version of each record, by both clocks: `date` is when what it records happened, `known_since` when this version was "
    "published. `path` and `commit_id` are the version's own. Empty without git.",
    (
        ID,
        integer("number", "Its number in the life of the record, from 1."),
        text("classification", "What it was: first-publication, edit-before-approval, approval, correction, change, editorial, "
             "move, withdrawal, published-again or not-public."),
        *ORGANISATION,
        *dates("date", "The day of what the record records, as it says today."),
        boolean("is_shown", "Whether anything may be said of it; not of what was not public, or was withdrawn since."),
        timestamp("in_git", "Since when git has it, where `known_since` is what the ledger says."),
        text("committer", "Who committed it."),
        text("message", "The message of the commit."),
        text("former_id", "The id that the record had before, where it moved."),
        json_text("changed_keys", "The keys of the front matter that changed, each with the value before and after."),
        json_text("changed_text", "The passages of the text that changed, each with its lines before and after."),
        integer("omitted", "How many changed keys and passages are left out, because they name what is not public."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
