"""Memberships: the terms of people on bodies."""

from collections.abc import Iterator

from minutebook.outputs.dataset.popolo.things import Things, named, organization
from minutebook.outputs.things import Thing


def build(things: Things) -> Iterator[Thing]:
    for row in things.ask("SELECT * FROM memberships ORDER BY rowid"):
        yield {
            "id": row["id"],
            "label": row["seat"],
            "role": row["role"],
            **named("person", row, "person"),
            **organization(row),
            "post_id": row["post_id"],
            "start_date": row["start_date"],
            "end_date": row["end_date"],
            **things.said_of(row),
        }
