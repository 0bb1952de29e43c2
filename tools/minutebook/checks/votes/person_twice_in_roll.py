"""One person stands twice in the same position of a roll.

What: each position of a roll names a person once. Two spellings of one name are one person.

Why: somebody counted twice may turn a result.

Bad:
    vote:
      for: [jane-roe, john-doe, Jane Roe]

Good:
    vote:
      for: [jane-roe, john-doe]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.votes import voters_of, votes_with_somebody_twice
from minutebook.words import Position

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact, tally in votes_with_somebody_twice(archive):
        seen: set[tuple[Position, str]] = set()
        for position, name, keys in voters_of(tally):
            voter = position, archive.identity(name)
            if voter in seen:
                yield Remark(
                    fact.locate("vote", *keys),
                    f"“{archive.name_of(name)}” is in the roll twice under “{position}”.",
                    "Take one of the two out, or give each person an id if these are two people of one name.",
                )
            seen.add(voter)
