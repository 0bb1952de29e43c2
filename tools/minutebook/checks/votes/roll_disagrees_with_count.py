"""The number of names in a roll differs from the count stated for that position.

What: where a vote gives both a number and names for a position, there are as many names as the number says; where those named
have `weights`, as many votes.

Why: a roll and a count are separate facts; when they differ one of them is wrong, or the record knows why and should say so
with `discrepancy`.

Bad:
    vote:
      for: 3
      roll:
        for: [jane-roe, john-doe]

Good:
    vote:
      for: 2
      roll:
        for: [jane-roe, john-doe]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import count_of, votes_of, votes_taken

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        if tally.discrepancy:
            continue
        for position, names in tally.roll.items():
            stated = tally.side(position)
            count, named = count_of(tally, position), votes_of(tally, names)
            if stated is not None and count != named:
                said = f"those in the roll have {named:,} votes" if tally.weights else f"the roll names {named}"
                yield Remark(
                    fact.locate("vote", position.value),
                    f"The count of “{position}” is {count}, but {said}.",
                    "Correct the one that is wrong, or say why they differ with discrepancy: in the vote.",
                )
