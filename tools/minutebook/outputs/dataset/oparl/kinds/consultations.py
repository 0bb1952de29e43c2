"""Consultations: which paper came before which meeting, by themselves."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import Council
from minutebook.outputs.dataset.oparl.parts import consultation
from minutebook.outputs.things import Thing

LIST = "consultation"


def build(council: Council) -> Iterator[Thing]:
    for row in council.ask("SELECT * FROM oparl_consultations ORDER BY rowid"):
        yield consultation(row, council)
