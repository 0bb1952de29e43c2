"""Consultations: which paper came before which meeting, by themselves."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import Council, Thing
from minutebook.outputs.dataset.oparl.parts import consultation

LIST = "consultation"


def build(council: Council) -> Iterator[Thing]:
    for row in council.ask("SELECT * FROM oparl_consultations ORDER BY rowid"):
        yield consultation(row, council)
