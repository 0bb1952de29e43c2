"""Organizations: the bodies of the organisation, which is OParl's own body."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import BODY, Council, exact
from minutebook.outputs.dataset.oparl.parts import membership_id
from minutebook.outputs.things import Thing, stated_only

LIST = "organization"
COMMITTEE, OFFICE = "Gremium", "Verwaltungsbereich"
"""OParl's own words for types of body: one that meets and decides, and one that administers."""


MEMBERS = {
    "meeting": "SELECT id FROM meetings WHERE organisation_id = ? ORDER BY rowid",
    "consultation": "SELECT paper_id || '/' || position AS id FROM oparl_consultations WHERE organisation_id = ? ORDER BY rowid",
}
"""What there are lists of for each body: none that is empty, as OParl recommends."""


def build(council: Council) -> Iterator[Thing]:
    for row in council.ask("SELECT * FROM organisations WHERE NOT keeps_archive ORDER BY rowid"):
        ident = row["id"]
        terms = council.ask(
            "SELECT rowid, organisation_id FROM memberships WHERE organisation_id = ? AND person_id IS NOT NULL "
            "ORDER BY rowid",
            ident,
        )
        posts = council.ask("SELECT label FROM posts WHERE organisation_id = ? ORDER BY rowid", ident)
        yield stated_only(
            {
                **council.head("organization", ident, "Organization"),
                "body": council.addresses.of("body", BODY),
                "name": row["name"],
                "membership": [council.link("membership", membership_id(term)) for term in terms],
                **{key: council.addresses.file(list_of(ident, key)) for key, ids in members(ident, council) if ids},
                "post": [post["label"] for post in posts],
                "subOrganizationOf": council.link("organization", row["parent_id"]),
                "organizationType": OFFICE if row["classification"] == "office" else COMMITTEE,
                "classification": row["classification"],
                "startDate": exact(row, "founding_date"),
                "endDate": exact(row, "dissolution_date"),
                "web": row["address"],
                **council.times.of([row["record_id"]]),
            }
        )


def list_of(ident: str, key: str) -> str:
    """The name of a list of a body."""
    return f"organization/{ident}/{key}"


def members(ident: str, council: Council) -> Iterator[tuple[str, list[str]]]:
    """The addresses of what is in each list of a body."""
    for key, query in MEMBERS.items():
        yield key, [council.addresses.of(key, row["id"]) for row in council.ask(query, ident)]
