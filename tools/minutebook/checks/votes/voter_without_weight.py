"""A vote gives weights, but none for somebody in its roll.

What: where a vote has `weights`, they name everybody in its roll, written as there.

Why: whoever is not named there counts as one vote, among others who may count as hundreds.

Bad:
    vote:
      for: [north-branch, south-branch]
      weights: {north-branch: 250, south-brunch: 101}

Good:
    vote:
      for: [north-branch, south-branch]
      weights: {north-branch: 250, south-branch: 101}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import voters_of, votes_taken

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_taken(archive):
        for position, name, keys in voters_of(tally) if tally.weights else ():
            if name not in tally.weights:
                yield Remark(
                    fact.locate("vote", *keys),
                    f"“{archive.name_of(name)}” is in the roll under “{position}”, but weights: says no number of votes.",
                    f"Write “{name}” in weights:, as in the roll; until then it counts as one vote.",
                )
