"""Vote events: votes with their counts and rolls."""

import sqlite3
from collections.abc import Iterator

from minutebook.outputs.dataset.popolo.things import OPTIONS, RESULTS, Things, organization
from minutebook.outputs.things import Thing, stated_only


def build(things: Things) -> Iterator[Thing]:
    for row in things.ask("SELECT * FROM vote_events ORDER BY rowid"):
        counts = things.ask("SELECT option, value FROM vote_counts WHERE vote_event_id = ? ORDER BY rowid", row["id"])
        yield {
            "id": row["id"],
            **organization(row),
            "legislative_session_id": row["meeting_id"],
            **_motion(row),
            "classification": row["method"],
            "start_date": row["opened_first"] or things.first_instant(row),
            "end_date": row["closed_last"],
            "result": RESULTS.get(row["result"], row["result"]),
            "counts": [{"option": OPTIONS.get(option, option), "value": value} for option, value in counts],
            "votes": list(_votes(row["id"], things)),
            **things.said_of(row),
        }


def _motion(row: sqlite3.Row) -> Thing:
    """The motion or amendment voted on; what was asked, where it was a question of its own."""
    found = row["motion_id"] or row["amendment_id"]
    asked = row["text"] or row["question"] or row["title"]
    return (
        {"motion_id": found}
        if found
        else {"motion": stated_only({"text": asked, "classification": row["classification"]})}
    )


def _votes(event: str, things: Things) -> Iterator[Thing]:
    """Who voted how. A large archive has hundreds of thousands, so each is put together at once."""
    voter = "coalesce(voter_id, organisation_id)"
    query = f"SELECT id, option, {voter}, voter_name, weight FROM votes WHERE vote_event_id = ? ORDER BY rowid"
    for ident, option, who, name, weight in things.ask(query, event):
        option = OPTIONS.get(option, option)
        by = {"voter_id": who} if who else {"voter": {"name": name}} if name else {}
        yield {"id": ident, **by, "option": option, **({} if weight == 1 else {"weight": weight})}
