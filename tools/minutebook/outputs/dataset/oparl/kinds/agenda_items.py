"""Items of meetings, by themselves."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import Council, Thing
from minutebook.outputs.dataset.oparl.parts import item

LIST = "agendaItem"


def build(council: Council) -> Iterator[Thing]:
    for row in council.ask("SELECT * FROM oparl_items ORDER BY rowid"):
        yield item(row, council)
