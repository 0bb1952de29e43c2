"""Events: meetings, with everybody who is named as there."""

from collections.abc import Iterator

from minutebook.outputs.dataset.popolo.things import Things, organization
from minutebook.outputs.things import Thing

THERE = ("present", "in-attendance", "observers")


def build(things: Things) -> Iterator[Thing]:
    for row in things.ask("SELECT * FROM meetings ORDER BY rowid"):
        yield {
            "id": row["id"],
            "name": row["name"],
            "classification": row["classification"],
            "status": row["status"],
            "start_date": row["start_instant"] or row["date"],
            "end_date": row["end_instant"],
            "location": row["location"],
            **organization(row),
            "attendees": list(_attendees(row["id"], things)),
            **things.said_of(row),
        }


def _attendees(meeting: str, things: Things) -> Iterator[Thing]:
    """Each person once, with the name as recorded."""
    seen = set()
    for row in things.ask(
        "SELECT person_id, person_name FROM attendance WHERE meeting_id = ? AND status IN (?, ?, ?) ORDER BY rowid",
        meeting,
        *THERE,
    ):
        who = (row["person_id"], None if row["person_id"] else row["person_name"])
        if who not in seen:
            seen.add(who)
            yield (
                {"id": row["person_id"], "name": row["person_name"]}
                if row["person_id"]
                else {"name": row["person_name"]}
            )
