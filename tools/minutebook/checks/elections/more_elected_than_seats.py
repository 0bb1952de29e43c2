"""More people were elected than there were seats.

What: the candidates marked as elected, with the names under `elected`, are no more than `seats`.

Why: either somebody is wrongly shown as elected or the number of seats is wrong.

Bad:
    seats: 1
    candidates:
      - {person: jane-roe, elected: true}
      - {person: john-doe, elected: true}

Good:
    seats: 2
    candidates:
      - {person: jane-roe, elected: true}
      - {person: john-doe, elected: true}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.election import ElectionFacts

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(ElectionFacts):
        names = [*fact.facts.elected, *(each.person for each in fact.facts.candidates if each.elected)]
        elected = {archive.identity(name) for name in names}
        if fact.facts.seats is not None and len(elected) > fact.facts.seats:
            yield Remark(
                fact.locate("seats"),
                f"{len(elected)} people are given as elected, more than the seats ({fact.facts.seats}).",
                "Correct the number of seats or who was elected.",
            )
