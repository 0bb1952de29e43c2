"""Motions and amendments: Popolo has one class for both, since each is a formal step to bring a matter before a body.

The title, and who moved, seconded and supported it, have the names that Open Civic Data gives them: Popolo knows one creator.
"""

import sqlite3
from collections.abc import Iterator

from minutebook.outputs.dataset.popolo.things import RESULTS, Things, organization
from minutebook.outputs.things import Thing

COLUMNS = (
    "id, title, organisation_id, organisation_name, meeting_id, date_first, text, classification, result, vote_event_id, "
    "record_id, address, known_since"
)
ROLES = ("moved", "seconded", "supporters")
AMENDMENT = "amendment"


def build(things: Things) -> Iterator[Thing]:
    for row in things.ask(f"SELECT {COLUMNS}, submitted_first FROM motions ORDER BY rowid"):
        yield _motion(row, row["classification"], row["submitted_first"], things)
    for row in things.ask(f"SELECT {COLUMNS} FROM amendments ORDER BY rowid"):
        yield _motion(row, AMENDMENT, None, things)


def _motion(row: sqlite3.Row, classification: str | None, submitted: str | None, things: Things) -> Thing:
    sponsors = list(_sponsors(row, things))
    movers = [each for each in sponsors if each["classification"] == ROLES[0]]
    creator = movers[0] if movers else {}
    return {
        "id": row["id"],
        "title": row["title"],
        **organization(row),
        "legislative_session_id": row["meeting_id"],
        "creator_id": creator.get("person_id"),
        "creator": {"name": creator["name"]} if creator and not creator.get("person_id") else None,
        "sponsorships": sponsors,
        "text": row["text"] or row["title"],
        "classification": classification,
        "date": submitted or things.first_instant(row),
        "requirement": _requirement(row["vote_event_id"], things),
        "result": RESULTS.get(row["result"], row["result"]),
        **things.said_of(row),
    }


def _sponsors(row: sqlite3.Row, things: Things) -> Iterator[Thing]:
    """Who put it forward, in what role. The ids of participants begin with that of what they take part in."""
    for who in things.ask(
        "SELECT role, person_id, person_name FROM participants WHERE id > ? AND id < ? AND role IN (?, ?, ?) ORDER BY position",
        f"{row['id']}/",
        f"{row['id']}0",
        *ROLES,
    ):
        named: Thing = {"name": who["person_name"], "classification": who["role"], "primary": who["role"] == ROLES[0]}
        yield {**named, "person_id": who["person_id"]} if who["person_id"] else named


def _requirement(vote: str | None, things: Things) -> str | None:
    """What was needed, where the record says so."""
    found = next(
        things.ask("SELECT threshold, threshold_of, threshold_is_strict FROM vote_events WHERE id = ?", vote), None
    )
    if found is None or not found["threshold"]:
        return None
    return (
        f"{'more than' if found['threshold_is_strict'] else 'at least'} {found['threshold']} of {found['threshold_of']}"
    )
