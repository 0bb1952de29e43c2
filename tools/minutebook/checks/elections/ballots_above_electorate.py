"""More ballots were cast than there are people who could vote.

What: `ballots` is no more than `electorate`.

Why: one of the numbers is wrong, and the turnout is counted from both.

Bad:
    electorate: 20
    ballots: 21

Good:
    electorate: 21
    ballots: 20
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.election import ElectionFacts

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(ElectionFacts):
        ballots, electorate = fact.facts.ballots, fact.facts.electorate
        if ballots is not None and electorate is not None and ballots > electorate:
            yield Remark(
                fact.locate("ballots"),
                f"The ballots cast ({ballots}) are more than the people who could vote ({electorate}).",
                "Correct ballots: or electorate:.",
            )
