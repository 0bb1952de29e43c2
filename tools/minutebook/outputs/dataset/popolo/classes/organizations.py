"""Organizations: the organisation that keeps the archive, and its bodies."""

import sqlite3
from collections.abc import Iterator

from minutebook.outputs.dataset.popolo.things import Things
from minutebook.outputs.site.sources import safe_url
from minutebook.outputs.things import Thing


def build(things: Things) -> Iterator[Thing]:
    keeper = next(things.ask("SELECT id FROM organisations WHERE keeps_archive"), None)
    for row in things.ask(
        "SELECT organisations.*, documents.summary FROM organisations "
        "LEFT JOIN documents ON documents.id = organisations.record_id ORDER BY organisations.rowid"
    ):
        names = things.ask("SELECT name FROM other_names WHERE organisation_id = ? ORDER BY rowid", row["id"])
        above = None if row["keeps_archive"] or keeper is None else keeper["id"]
        yield {
            "id": row["id"],
            "name": row["name"],
            "classification": row["classification"],
            "parent_id": row["parent_id"] or above,
            "abstract": row["summary"],
            "founding_date": row["founding_date"],
            "dissolution_date": row["dissolution_date"],
            "other_names": [{"name": each["name"]} for each in names],
            "contact_details": list(_contact(row)),
            "links": [{"url": url, "note": "Minute book"}] if (url := safe_url(row["site"])) else [],
            **things.said_of(row),
        }


def _contact(row: sqlite3.Row) -> Iterator[Thing]:
    contact = row["contact"]
    if contact:
        is_email = "@" in contact and " " not in contact
        yield {"type": "email" if is_email else "contact", "value": contact.removeprefix("mailto:")}
