"""One person stands in two positions of the same roll.

What: in the roll of one vote, everybody voted one way. Being paired goes with being absent.

Why: a roll is quoted person by person; nobody can have voted for and against.

Bad:
    vote:
      for: [jane-roe, john-doe]
      against: [mary-major, john-doe]

Good:
    vote:
      for: [jane-roe, john-doe]
      against: [mary-major]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import voters_of, votes_with_somebody_twice
from minutebook.words import Position

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_with_somebody_twice(archive):
        first: dict[str, Position] = {}
        for position, name, keys in voters_of(tally):
            if position is Position.PAIRED:
                continue
            before = first.setdefault(archive.identity(name), position)
            if before is not position:
                yield Remark(
                    fact.locate("vote", *keys),
                    f"“{archive.name_of(name)}” is in the roll under “{before}” and under “{position}”.",
                    "Keep the one that is true.",
                )
