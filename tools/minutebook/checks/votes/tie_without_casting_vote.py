"""As many voted for as against, and the record does not say what decided it.

What: a vote with equal numbers has the result `tied`, or says who gave the casting vote and which way. Where another threshold
than half of the votes cast was needed, a tie is simply not enough.

Why: in some bodies the chair decides a tie, in others a tie is lost; the reader should see which happened.

Bad:
    vote: {for: 5, against: 5}
    result: carried

Good:
    vote:
      for: 5
      against: 5
      casting-vote: {by: jane-roe, position: for}
    result: carried
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import count_of, is_tie_undecided, votes_taken
from minutebook.words import Position, Result

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        if fact.facts.result in (Result.CARRIED, Result.LOST) and is_tie_undecided(tally):
            votes = count_of(tally, Position.FOR)
            yield Remark(
                fact.locate("result"),
                f"{votes} for and {votes} against is a tie, but the result is “{fact.facts.result}”.",
                "Say who gave the casting vote with casting-vote:, or give the result as tied.",
            )
