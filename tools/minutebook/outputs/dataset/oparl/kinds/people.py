"""People with a record, and their terms."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import BODY, Council
from minutebook.outputs.dataset.oparl.parts import membership
from minutebook.outputs.things import Thing, stated_only

LIST = "person"


def build(council: Council) -> Iterator[Thing]:
    for row in council.ask("SELECT * FROM people ORDER BY rowid"):
        terms = list(council.ask("SELECT rowid, * FROM memberships WHERE person_id = ? ORDER BY rowid", row["id"]))
        yield stated_only(
            {
                **council.head("person", row["id"], "Person"),
                "body": council.addresses.of("body", BODY),
                "name": row["name"],
                "membership": [membership(term, council) for term in terms],
                "life": row["summary"],
                "lifeSource": row["address"] if row["summary"] else None,
                "web": row["address"],
                **council.times.of([row["record_id"], *(term["record_id"] for term in terms)]),
            }
        )
