"""A candidate's votes are not those of the first round of the count.

What: where a candidate has both `votes` (first preferences) and `rounds`, the two agree.

Why: the two are shown side by side, and every transfer is worked out from the first round.

Bad:
    - {person: jane-roe, votes: 12, rounds: [11, 14]}

Good:
    - {person: jane-roe, votes: 12, rounds: [12, 14]}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.election import ElectionFacts

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(ElectionFacts):
        for index, each in enumerate(fact.facts.candidates):
            if each.votes is not None and each.rounds and each.rounds[0] != each.votes:
                yield Remark(
                    fact.locate("candidates", index, "rounds", 0),
                    f"“{archive.name_of(each.person)}” has {each.votes} votes, but {each.rounds[0]} in the first round.",
                    "Correct votes: or the first of rounds:.",
                )
