"""Meetings, with their items and files."""

import sqlite3
from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import Council
from minutebook.outputs.dataset.oparl.parts import DOCUMENT, attached_files, items, location, record_file
from minutebook.outputs.things import Thing, stated_only

LIST = "meeting"
INVITED, HELD, PLANNED = "eingeladen", "durchgeführt", "terminiert"
"""OParl's own words for the states of a meeting."""
OFF = ("cancelled", "postponed", "rescheduled")


def build(council: Council) -> Iterator[Thing]:
    for row in council.ask("SELECT * FROM meetings ORDER BY rowid"):
        yield meeting(row, council)


def meeting(row: sqlite3.Row, council: Council) -> Thing:
    own_items = council.ask("SELECT * FROM oparl_items WHERE meeting_id = ? ORDER BY rowid", row["id"])
    records = [record for record in (row["agenda_id"], row["minutes_id"]) if record]
    body = council.link("organization", row["organisation_id"])
    return stated_only(
        {
            **council.head("meeting", row["id"], "Meeting"),
            "name": row["name"],
            "meetingState": _state(row),
            "cancelled": row["status"] in OFF,
            "start": council.begin(row),
            "end": row["end_instant"],
            "location": location(row["location"], council) if row["location"] else None,
            "organization": [body] if body else None,
            "participant": list(_participants(row["id"], council)),
            "invitation": _file(row["agenda_id"], council),
            "resultsProtocol": _file(row["minutes_id"], council),
            "auxiliaryFile": list(_beside(records, council)),
            "agendaItem": list(items(own_items, council)),
            "keyword": _topics(records, council),
            "web": council.page(row["id"]),
            **council.times.of([*records, row["record_id"]]),
        }
    )


def _state(row: sqlite3.Row) -> str:
    if row["status"] in OFF or (row["status"] == "scheduled" and not row["agenda_id"]):
        return PLANNED
    return HELD if row["minutes_id"] else INVITED


def _file(record: str | None, council: Council) -> Thing | None:
    found = next(council.ask(f"SELECT {DOCUMENT} FROM documents WHERE id = ?", record), None) if record else None
    return record_file(found, council) if found else None


def _beside(records: list[str], council: Council) -> Iterator[Thing]:
    seen = set()
    for file in (file for record in records for file in attached_files(record, council)):
        if file["id"] not in seen:
            seen.add(file["id"])
            yield file


def _participants(meeting: str, council: Council) -> Iterator[str]:
    """People with a record who were there."""
    for row in council.ask(
        "SELECT DISTINCT person_id FROM attendance WHERE meeting_id = ? AND person_id IS NOT NULL "
        "AND status IN ('present', 'in-attendance', 'observers') ORDER BY rowid",
        meeting,
    ):
        yield council.addresses.of("person", row["person_id"])


def _topics(records: list[str], council: Council) -> list[str]:
    """The topics of the records and of their entries, whose uses have ids that begin with the record's."""
    query = (
        "SELECT topics.name FROM topic_uses JOIN topics ON topics.id = topic_uses.topic_id "
        "WHERE topic_uses.id > ? AND topic_uses.id < ? AND topic_uses.record_id = ?"
    )
    return sorted({row["name"] for each in records for row in council.ask(query, f"{each}#", f"{each}0", each)})
