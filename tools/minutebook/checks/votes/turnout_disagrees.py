"""The turnout stated is not what the votes and those entitled come to.

What: where a vote gives `turnout`, `entitled` and the votes, the share agrees as far as it was rounded. Where abstentions are not
recorded, a higher turnout may be right.

Why: the turnout is the first number that is quoted of a ballot.

Bad:
    vote: {for: 300, against: 100, abstain: 0, entitled: 1000, turnout: 60%}

Good:
    vote: {for: 300, against: 100, abstain: 0, entitled: 1000, turnout: 40%}
"""

from collections.abc import Iterator
from fractions import Fraction

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.tally import fraction_of
from minutebook.votes import counts_of, votes_taken
from minutebook.words import Position

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        counts = counts_of(tally)
        if not tally.turnout or not tally.entitled or not {Position.FOR, Position.AGAINST} <= counts.keys():
            continue
        cast = sum(counts.values()) + (tally.spoilt or 0)
        share = Fraction(cast, tally.entitled)
        difference = fraction_of(tally.turnout) - share
        is_explained = difference > 0 and Position.ABSTAIN not in counts
        if share <= 1 and abs(difference) > _rounding(tally.turnout) and not is_explained:
            yield Remark(
                fact.locate("vote", "turnout"),
                f"The turnout is given as {tally.turnout}, but {cast} of {tally.entitled} is {float(share):.1%}.",
                "Correct the turnout, the votes or entitled:.",
            )


def _rounding(turnout: str) -> Fraction:
    """Half of the last digit written; half of one per cent where it is a fraction."""
    number = turnout.removesuffix("%").strip()
    decimals = len(number.partition(".")[2])
    if turnout.endswith("%"):
        return Fraction(1, 2 * 100 * 10**decimals)
    return Fraction(1, 2 * 10**decimals) if decimals else Fraction(1, 200)
