"""Items of meetings, by themselves."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import Council
from minutebook.outputs.dataset.oparl.parts import items
from minutebook.outputs.things import Thing

LIST = "agendaItem"


def build(council: Council) -> Iterator[Thing]:
    return items(council.ask("SELECT * FROM oparl_items ORDER BY rowid"), council)
