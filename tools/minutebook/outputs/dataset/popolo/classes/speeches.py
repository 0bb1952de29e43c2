"""Speeches: questions and their answers, which Popolo has as two speeches of these types."""

import sqlite3
from collections.abc import Iterator

from minutebook.outputs.dataset.popolo.things import Things
from minutebook.outputs.things import Thing

SPEECHES = """
SELECT rowid AS place, id AS statement, id, 'question' AS kind, 'asked-by' AS speakers, title, text, meeting_id, date_first,
  record_id, address, known_since
FROM questions
UNION ALL
SELECT rowid, id, id || '/answer', 'answer', 'answered-by', title, answer, meeting_id, coalesce(answered_first, date_first),
  record_id, address, known_since
FROM questions
WHERE answer IS NOT NULL
ORDER BY place, kind DESC
"""
NAMED = "SELECT person_id, person_name FROM participants WHERE id > ? AND id < ? AND role = ? ORDER BY position"


def build(things: Things) -> Iterator[Thing]:
    for row in things.ask(SPEECHES):
        speakers = _named(row, row["speakers"], things)
        yield {
            "id": row["id"],
            "title": row["title"],
            "type": row["kind"],
            "text": row["text"],
            "attribution_text": ", ".join(each["person_name"] for each in speakers) or None,
            **_first(speakers, "creator"),
            **_first(_named(row, "put-to", things) if row["kind"] == "question" else [], "audience"),
            "date": things.first_instant(row),
            "event_id": row["meeting_id"],
            **things.said_of(row),
        }


def _named(row: sqlite3.Row, role: str, things: Things) -> list[sqlite3.Row]:
    """Those whom a question names in a role. The ids of participants begin with that of what they take part in."""
    return list(things.ask(NAMED, f"{row['statement']}/", f"{row['statement']}0", role))


def _first(people: list[sqlite3.Row], key: str) -> Thing:
    """Popolo knows one creator, and an audience of one."""
    if not people:
        return {}
    ident, name = people[0]["person_id"], people[0]["person_name"]
    return {f"{key}_id": ident} if ident else {key: {"name": name}}
