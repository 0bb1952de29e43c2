"""Things: objects of Popolo as they are made from rows, and what all of them say: their sources and when they became public."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from minutebook.outputs.dataset.stored import Stored
from minutebook.outputs.dataset.table import Value
from minutebook.outputs.instants import writable
from minutebook.outputs.things import Thing

OPTIONS = {"for": "yes", "against": "no", "present-not-voting": "not voting"}
"""Popolo's code list of options, where it has another word than the archive."""
RESULTS = {"carried": "pass", "lost": "fail"}


@dataclass(frozen=True)
class Things:
    """The tables as objects are made from them. Queries give rows by the names of their columns."""

    stored: Stored
    changed: dict[str, str] = field(default_factory=dict)

    def ask(self, query: str, *values: Value) -> Iterator[sqlite3.Row]:
        return self.stored.ask(query, *values)

    def first_instant(self, row: sqlite3.Row) -> str | None:
        """The first instant of the first day that a row may be of, in the archive's zone: Popolo takes no days here."""
        if not row["date_first"]:
            return None
        day = date.fromisoformat(row["date_first"])
        return writable(datetime.combine(day, time.min, self.stored.masthead.zone)).isoformat()

    def said_of(self, row: sqlite3.Row) -> Thing:
        """Where it is from, since when it is public, and when its record last changed."""
        is_whole = bool(self.stored.masthead.site_url)
        return {
            "created_at": row["known_since"],
            "updated_at": self.changed.get(row["record_id"]),
            "sources": [{"url": row["address"]}] if is_whole and row["address"] else [],
        }


def things_of(stored: Stored) -> Things:
    """What objects are made from."""
    latest = "SELECT record_id, max(known_since) FROM versions WHERE is_shown GROUP BY record_id"
    return Things(stored, {record: when for record, when in stored.connection.execute(latest) if when})


def named(prefix: str, row: sqlite3.Row, key: str) -> Thing:
    """Somebody by id (`person_id`), or by name where there is no record (`person` with a name)."""
    ident, name = row[f"{prefix}_id"], row[f"{prefix}_name"]
    if ident:
        return {f"{key}_id": ident}
    return {key: {"name": name}} if name else {}


def organization(row: sqlite3.Row) -> Thing:
    """The body that a row is of."""
    return named("organisation", row, "organization")
