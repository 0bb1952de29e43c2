"""Approved minutes give the numbers of a vote, but not what came of it.

What: in approved minutes, every motion, amendment or vote with a tally states its `result`.

Why: the numbers alone do not decide: a threshold, a casting vote or a ruling of the chair may. Nothing is guessed, so without a
result the decision is missing from every list.

Bad:
    vote: {for: 9, against: 2}

Good:
    vote: {for: 9, against: 2}
    result: carried
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.minutes import Minutes
from minutebook.votes import votes_taken
from minutebook.words import MinutesStatus

SEVERITY = Severity.WARNING
APPROVED = frozenset({MinutesStatus.APPROVED, MinutesStatus.APPROVED_AS_CORRECTED})


def check(archive: Archive) -> Iterator[Remark]:
    for fact, _ in votes_taken(archive):
        front = fact.record.front
        if not isinstance(front, Minutes) or front.status not in APPROVED or fact.facts.result:
            continue
        if not any(isinstance(other.facts, VoteFacts) for other in archive.referrers.get(fact.id, ())):
            yield Remark(
                fact.locate("vote"),
                f"There was a vote on “{fact.title}”, but its result is not recorded.",
                "Add result:, such as carried or lost.",
            )
