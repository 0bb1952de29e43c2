"""Parts: objects that stand within others as well as by themselves: places, files, items, consultations, memberships.

Files have no `downloadUrl`: what is there must come as an attachment (OParl 1.1, 2.7), which plain files cannot ask of a server.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import PurePosixPath

from minutebook.labels import label
from minutebook.outputs.dataset.oparl.addresses import location_id
from minutebook.outputs.dataset.oparl.council import Council, Thing, exact, mime_type, stated_only

DOCUMENT = (
    "documents.id, documents.title, documents.meeting_id, documents.classification, documents.date, documents.date_first, "
    "documents.date_last, documents.record_id, documents.address"
)


def location(words: str, council: Council) -> Thing:
    """A place, which the archive knows by its words only."""
    return {**council.head("location", location_id(words), "Location"), "description": words, **council.places[words]}


def record_file(row: sqlite3.Row, council: Council) -> Thing:
    """A record as a file: its PDF where there is one, else its page."""
    name = row["id"].rpartition("/")[2]
    pdf = f"{row['address']}{name}.pdf" if council.pdf else None
    return stated_only(
        {
            **council.head("file", row["id"], "File"),
            "name": row["title"],
            "fileName": f"{name}.pdf" if pdf else f"{name}.html",
            "mimeType": "application/pdf" if pdf else "text/html",
            "date": exact(row, "date"),
            "accessUrl": pdf or row["address"],
            "web": row["address"],
            **council.times.of([row["record_id"]]),
        }
    )


def attached_file(row: sqlite3.Row, council: Council) -> Thing:
    """A file of the archive beside a record. A file `minutes` may lie beside `minutes.md`, so they have folders of their own."""
    name = row["file_path"].rpartition("/")[2]
    return stated_only(
        {
            **council.head("attached", row["file_path"].removeprefix("records/"), "File"),
            "name": _shown_name(row["title"] or row["name"], name),
            "fileName": name,
            "mimeType": mime_type(row["file_path"]),
            "size": row["size"],
            "accessUrl": row["file_address"],
            "web": row["address"],
            **council.times.of([row["record_id"]]),
        }
    )


def _shown_name(title: str, name: str) -> str:
    """What a file is called, without the ending of its name, which OParl would have people not read."""
    return PurePosixPath(name).stem if title == name else title


def attached_files(record: str, council: Council) -> Iterator[Thing]:
    """The files that a record names or links to, each once."""
    seen = set()
    for row in council.ask(
        "SELECT * FROM attachments WHERE record_id = ? AND file_path IS NOT NULL ORDER BY rowid", record
    ):
        if row["file_path"] not in seen:
            seen.add(row["file_path"])
            yield attached_file(row, council)


def item(row: sqlite3.Row, council: Council) -> Thing:
    """An item of a meeting, with what came of the motions and decisions under it."""
    outcomes, texts = _decided(row["id"], council)
    consultation = next(council.ask("SELECT * FROM oparl_consultations WHERE item_id = ?", row["id"]), None)
    return stated_only(
        {
            **council.head("agenda-item", item_id(row), "AgendaItem"),
            "meeting": council.link("meeting", row["meeting_id"]),
            "number": row["number"],
            "order": row["place"],
            "name": row["title"],
            "public": True,
            "consultation": council.link("consultation", consultation_id(consultation)) if consultation else None,
            "result": "; ".join(outcomes),
            "resolutionText": "\n\n".join(texts),
            "web": row["address"],
            **council.times.of([row["record_id"]]),
        }
    )


def item_id(row: sqlite3.Row) -> str:
    """The id of an item: its place, since headings may be as long as no name of a file."""
    return f"{row['record_id']}/{row['position']}"


def consultation(row: sqlite3.Row, council: Council) -> Thing:
    """That a paper came before a meeting."""
    found = next(council.ask("SELECT * FROM oparl_items WHERE id = ?", row["item_id"]), None)
    return stated_only(
        {
            **council.head("consultation", consultation_id(row), "Consultation"),
            "paper": council.link("paper", row["paper_id"]),
            "agendaItem": council.link("agenda-item", item_id(found)) if found else None,
            "meeting": council.link("meeting", row["meeting_id"]),
            "organization": [council.link("organization", row["organisation_id"])] if row["organisation_id"] else None,
            "authoritative": True if row["result"] in ("carried", "lost", "tied") else None,
            **council.times.of([row["record_id"], row["paper_id"]]),
        }
    )


def consultation_id(row: sqlite3.Row) -> str:
    return f"{row['paper_id']}/{row['position']}"


def membership(row: sqlite3.Row, council: Council) -> Thing:
    """A term of a person."""
    return stated_only(
        {
            **council.head("membership", membership_id(row), "Membership"),
            "person": council.link("person", row["person_id"]),
            "organization": council.link("organization", row["organisation_id"]),
            "role": ", ".join(part for part in (row["role"], row["seat"]) if part),
            "votingRight": bool(row["may_vote"]),
            "startDate": exact(row, "start_date"),
            "endDate": exact(row, "end_date"),
            "web": row["address"],
            **council.times.of([row["record_id"]]),
        }
    )


def membership_id(row: sqlite3.Row) -> str:
    """The id of a term: ids of rows may hold names, which may be as long as no name of a file."""
    return f"{row['organisation_id']}/{row['rowid']}"


def _decided(item_id: str, council: Council) -> tuple[list[str], list[str]]:
    """What became of the motions under an item, and the words of what was decided."""
    outcomes, texts = [], []
    for row in council.ask(
        "SELECT motions.title, motions.result, motions.text FROM entries JOIN motions ON motions.id = entries.id "
        "WHERE entries.item_id = ? ORDER BY entries.position",
        item_id,
    ):
        if row["result"]:
            outcomes.append(f"{row['title']}: {label(row['result'])}")
        if row["result"] == "carried" and row["text"]:
            texts.append(row["text"])
    decided = council.ask(
        "SELECT decisions.text FROM entries JOIN decisions ON decisions.id = entries.id "
        "WHERE entries.item_id = ? AND decisions.stated_as = 'decision' ORDER BY entries.position",
        item_id,
    )
    return outcomes, texts + [row["text"] for row in decided if row["text"]]
