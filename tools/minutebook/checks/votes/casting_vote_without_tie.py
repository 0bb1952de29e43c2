"""A casting vote is recorded, but the votes were not tied.

What: a vote with a casting vote has as many for as against; or one more on the side of the casting vote, where it was counted in.

Why: a casting vote exists only to break a tie, so the numbers or the casting vote are wrong.

Bad:
    vote: {for: 7, against: 3, casting-vote: {by: jane-roe, position: for}}

Good:
    vote: {for: 5, against: 5, casting-vote: {by: jane-roe, position: for}}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import count_of, votes_taken
from minutebook.words import Position

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        favour, against = count_of(tally, Position.FOR), count_of(tally, Position.AGAINST)
        if tally.casting_vote is None or favour is None or against is None:
            continue
        counted_in = 1 if tally.casting_vote.position is Position.FOR else -1
        if favour - against not in (0, counted_in):
            yield Remark(
                fact.locate("vote", "casting-vote"),
                f"A casting vote is recorded, but {favour} for and {against} against is not a tie.",
                "Correct the numbers, or take the casting vote out.",
            )
