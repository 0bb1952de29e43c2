"""A motion is said to be withdrawn or not put, but votes on it were counted.

What: a motion whose result is `withdrawn`, `not-put` or `ruled-out-of-order` has no votes for or against.

Why: a motion that is withdrawn is not voted on, so either the result or the vote belongs to another motion.

Bad:
    vote: {for: 2, against: 1}
    result: withdrawn

Good:
    vote: {for: 2, against: 1}
    result: carried
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import count_of, counts_in_words, votes_taken
from minutebook.words import Position, Result

SEVERITY = Severity.WARNING
WITHOUT_A_VOTE = frozenset({Result.WITHDRAWN, Result.NOT_PUT, Result.RULED_OUT_OF_ORDER})


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        if fact.facts.result not in WITHOUT_A_VOTE:
            continue
        if count_of(tally, Position.FOR) or count_of(tally, Position.AGAINST):
            yield Remark(
                fact.locate("result"),
                f"The result is “{fact.facts.result}”, but votes are recorded: {counts_in_words(tally).lower()}.",
                "Correct the result, or take the vote out.",
            )
