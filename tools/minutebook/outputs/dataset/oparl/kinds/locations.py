"""Places where bodies met, with their meetings."""

from collections.abc import Iterator

from minutebook.outputs.dataset.oparl.council import Council
from minutebook.outputs.dataset.oparl.parts import location
from minutebook.outputs.things import Thing

LIST = "locationList"


def build(council: Council) -> Iterator[Thing]:
    for row in council.ask("SELECT DISTINCT location FROM meetings WHERE location IS NOT NULL ORDER BY location"):
        met = council.ask("SELECT id FROM meetings WHERE location = ? ORDER BY rowid", row["location"])
        yield {
            **location(row["location"], council),
            "meetings": [council.addresses.of("meeting", meeting["id"]) for meeting in met],
        }
