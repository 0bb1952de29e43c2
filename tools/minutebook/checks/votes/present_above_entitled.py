"""More members are given as present at a vote than could vote.

What: a vote's `present` is no more than its `entitled`.

Why: both count members. Guests and staff in the room belong in the attendance, not in the vote.

Bad:
    vote: {for: 5, against: 2, present: 9, entitled: 7}

Good:
    vote: {for: 5, against: 2, present: 7, entitled: 9}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import votes_taken

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        if tally.discrepancy or tally.present is None or tally.entitled is None:
            continue
        if tally.present > tally.entitled:
            yield Remark(
                fact.locate("vote", "present"),
                f"The members present ({tally.present}) are more than those entitled to vote ({tally.entitled}).",
                "Count under present: those who could vote, or say why they differ with discrepancy: in the vote.",
            )
