"""Parts: objects that stand within others as well as by themselves: places, files, items, consultations, memberships.

Files have no `downloadUrl`: what is there must come as an attachment (OParl 1.1, 2.7), which plain files cannot ask of a server.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import PurePosixPath

from minutebook.labels import label
from minutebook.outputs.dataset.oparl.addresses import location_id
from minutebook.outputs.dataset.oparl.council import Council, exact, mime_type
from minutebook.outputs.things import Thing, stated_only

DOCUMENT = (
    "documents.id, documents.title, documents.meeting_id, documents.classification, documents.date, documents.date_first, "
    "documents.date_last, documents.record_id, documents.address"
)

CONSULTED = """
SELECT oparl_consultations.* FROM oparl_items JOIN oparl_consultations ON oparl_consultations.item_id = oparl_items.id
WHERE oparl_items.meeting_id = ? ORDER BY oparl_consultations.rowid
"""
DECIDED = """
SELECT entries.item_id, motions.title, motions.result, motions.text AS moved, decisions.text AS decided
FROM oparl_items JOIN entries ON entries.item_id = oparl_items.id LEFT JOIN motions ON motions.id = entries.id
LEFT JOIN decisions ON decisions.id = entries.id AND decisions.stated_as = 'decision'
WHERE oparl_items.meeting_id = ? ORDER BY entries.position
"""
"""What stands under the items of a meeting."""


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
    query = (
        "SELECT * FROM attachments WHERE id > ? AND id < ? AND record_id = ? AND file_path IS NOT NULL ORDER BY rowid"
    )
    for row in council.ask(query, f"{record}/", f"{record}0", record):
        if row["file_path"] not in seen:
            seen.add(row["file_path"])
            yield attached_file(row, council)


def items(rows: Iterable[sqlite3.Row], council: Council) -> Iterator[Thing]:
    """Items of meetings, in the order of the rows: those of one meeting are asked for together where they stand together."""
    for meeting, of_meeting in groupby(rows, itemgetter("meeting_id")):
        consulted: dict[str, sqlite3.Row] = {}
        for row in council.ask(CONSULTED, meeting):
            consulted.setdefault(row["item_id"], row)
        decided: defaultdict[str, list[sqlite3.Row]] = defaultdict(list)
        for row in council.ask(DECIDED, meeting):
            decided[row["item_id"]].append(row)
        for row in of_meeting:
            yield _item(row, consulted.get(row["id"]), decided[row["id"]], council)


def _item(
    row: sqlite3.Row, consultation: sqlite3.Row | None, decided: Sequence[sqlite3.Row], council: Council
) -> Thing:
    """An item of a meeting, with what came of the motions and decisions under it."""
    moved = [each["moved"] for each in decided if each["result"] == "carried" and each["moved"]]
    return stated_only(
        {
            **council.head("agenda-item", item_id(row), "AgendaItem"),
            "meeting": council.link("meeting", row["meeting_id"]),
            "number": row["number"],
            "order": row["place"],
            "name": row["title"],
            "public": True,
            "start": row["begun_instant"],
            "consultation": council.link("consultation", consultation_id(consultation)) if consultation else None,
            "result": "; ".join(f"{each['title']}: {label(each['result'])}" for each in decided if each["result"]),
            "resolutionText": "\n\n".join([*moved, *(each["decided"] for each in decided if each["decided"])]),
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
