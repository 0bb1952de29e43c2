"""Papers: motions, reports, statements, emails, votes and elections outside meetings, and rulebooks."""

import sqlite3
from collections.abc import Iterator

from minutebook.labels import label
from minutebook.outputs.dataset.oparl.council import BODY, PAPERS, Council, exact
from minutebook.outputs.dataset.oparl.parts import DOCUMENT, attached_files, consultation, record_file
from minutebook.outputs.things import Thing, stated_only

LIST = "paper"
MARKS = ", ".join("?" * len(PAPERS))


def build(council: Council) -> Iterator[Thing]:
    query = (
        f"SELECT {DOCUMENT}, documents.organisation_id FROM documents WHERE classification IN ({MARKS}) "
        "ORDER BY documents.rowid"
    )
    for row in council.ask(query, *PAPERS):
        yield _paper(row, council)


def _paper(row: sqlite3.Row, council: Council) -> Thing:
    ident = row["id"]
    before = list(council.ask("SELECT * FROM oparl_consultations WHERE paper_id = ?", ident))
    body = council.link("organization", row["organisation_id"])
    return stated_only(
        {
            **council.head("paper", ident, "Paper"),
            "body": council.addresses.of("body", BODY),
            "name": row["title"],
            "reference": ident,
            "date": exact(row, "date"),
            "paperType": label(row["classification"]),
            "relatedPaper": list(_related(ident, council)),
            "mainFile": record_file(row, council),
            "auxiliaryFile": list(attached_files(ident, council)),
            "originatorPerson": list(_originators(ident, council)),
            "originatorOrganization": [body] if body else None,
            "consultation": [consultation(each, council) for each in before],
            "web": row["address"],
            **council.times.of([row["record_id"], *(each["record_id"] for each in before)]),
        }
    )


def _related(ident: str, council: Council) -> Iterator[str]:
    """Other papers that this one refers to."""
    query = (
        "SELECT DISTINCT documents.id FROM cross_references JOIN documents ON documents.id = target_document_id "
        f"WHERE cross_references.id > ? AND cross_references.id < ? AND classification IN ({MARKS}) AND documents.id <> ? "
        "ORDER BY documents.rowid"
    )
    for row in council.ask(query, f"{ident}/", f"{ident}0", *PAPERS, ident):
        yield council.addresses.of("paper", row["id"])


def _originators(ident: str, council: Council) -> Iterator[str]:
    """People with a record who moved, wrote or sent it."""
    query = (
        "SELECT DISTINCT person_id FROM participants WHERE id > ? AND id < ? AND role IN ('moved', 'authors') "
        "AND person_id IS NOT NULL UNION SELECT sender_id FROM emails WHERE id = ? AND sender_id IS NOT NULL ORDER BY 1"
    )
    for row in council.ask(query, f"{ident}/", f"{ident}0", ident):
        yield council.addresses.of("person", row["person_id"])
