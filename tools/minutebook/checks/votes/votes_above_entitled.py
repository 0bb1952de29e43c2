"""More votes were counted than there are people entitled to vote.

What: votes for, against, abstentions, those not voting and spoilt ballots are together no more than `entitled`.

Why: one of the numbers is wrong, and turnout and absolute majorities are counted from it.

Bad:
    vote: {for: 7, against: 3, entitled: 9}

Good:
    vote: {for: 6, against: 3, entitled: 9}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import counts_in_words, counts_of, votes_taken

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        total = sum(counts_of(tally).values()) + (tally.spoilt or 0)
        if tally.entitled is None or total <= tally.entitled or tally.discrepancy:
            continue
        spoilt = f", with {tally.spoilt} spoilt," if tally.spoilt else ""
        yield Remark(
            fact.locate("vote", "entitled"),
            f"{counts_in_words(tally)}{spoilt} are more than those entitled to vote ({tally.entitled}).",
            "Correct the count or entitled:, or say why they differ with discrepancy: in the vote.",
        )
