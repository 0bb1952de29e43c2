"""Memberships of people with a record, by themselves."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import Council
from minutebook.outputs.dataset.oparl.parts import membership
from minutebook.outputs.things import Thing

LIST = "membership"


def build(council: Council) -> Iterator[Thing]:
    for row in council.ask("SELECT rowid, * FROM memberships WHERE person_id IS NOT NULL ORDER BY rowid"):
        yield membership(row, council)
