"""Posts: the offices and seats of bodies."""

from collections.abc import Iterator

from minutebook.outputs.dataset.popolo.things import Things
from minutebook.outputs.things import Thing


def build(things: Things) -> Iterator[Thing]:
    for row in things.ask("SELECT * FROM posts ORDER BY rowid"):
        yield {
            "id": row["id"],
            "label": row["label"],
            "role": row["role"],
            "organization_id": row["organisation_id"],
            **things.said_of(row),
        }
