"""A round of the count has more votes than there were ballots.

What: in every round of a ranked count, the votes of all candidates together are no more than `ballots`. A candidate whose rounds
end early is taken to have dropped out of the count.

Why: each ballot counts for one candidate at a time, so a transfer was added twice or a number mistyped.

Bad:
    ballots: 24
    candidates:
      - {person: jane-roe, rounds: [12, 18]}
      - {person: john-doe, rounds: [9, 10]}

Good:
    ballots: 24
    candidates:
      - {person: jane-roe, rounds: [12, 14]}
      - {person: john-doe, rounds: [9, 10]}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact
from minutebook.records.entries.election import ElectionFacts
from minutebook.words import CountingMethod

SEVERITY = Severity.ERROR
RANKED = frozenset({CountingMethod.INSTANT_RUNOFF, CountingMethod.STV})


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(ElectionFacts):
        if fact.facts.ballots is not None and fact.facts.method in RANKED:
            yield from _check_rounds(fact, fact.facts.ballots)


def _check_rounds(fact: Fact[ElectionFacts], ballots: int) -> Iterator[Remark]:
    candidates = fact.facts.candidates
    for number in range(max((len(each.rounds) for each in candidates), default=0)):
        counted = [(index, each.rounds[number]) for index, each in enumerate(candidates) if number < len(each.rounds)]
        total = sum(votes for _, votes in counted)
        if total > ballots and (number or all(each.votes is None for each in candidates)):
            yield Remark(
                fact.locate("candidates", counted[0][0], "rounds", number),
                f"In round {number + 1} the candidates have {total} votes together, but there were {ballots} ballots.",
                "Correct the votes of the round, or ballots:.",
            )
