"""Candidates have more votes than the ballots can hold.

What: no candidate has more votes than there were ballots, and all votes together are no more than the ballots times the
choices on each (`choices`; one for first past the post and for first preferences, the number of seats for a block vote).

Why: a vote was counted twice or a number mistyped, and who was elected may hang on it.

Bad:
    ballots: 15
    candidates: [{person: jane-roe, votes: 16}]

Good:
    ballots: 15
    candidates: [{person: jane-roe, votes: 12}]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.reading.yaml import Key
from minutebook.record import Fact
from minutebook.records.entries.election import ElectionFacts
from minutebook.words import CountingMethod

SEVERITY = Severity.ERROR
ONE_CHOICE = frozenset({CountingMethod.FIRST_PAST_THE_POST, CountingMethod.INSTANT_RUNOFF, CountingMethod.STV})


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(ElectionFacts):
        if fact.facts.ballots is None or fact.facts.method is CountingMethod.CONDORCET:
            continue
        above = list(_above(archive, fact, fact.facts.ballots)) or list(_together(fact, fact.facts.ballots))
        for message, keys in above:
            yield Remark(fact.locate(*keys), message, "Correct the votes, or ballots:.")


def _above(archive: Archive, fact: Fact[ElectionFacts], ballots: int) -> Iterator[tuple[str, tuple[Key, ...]]]:
    for index, each in enumerate(fact.facts.candidates):
        if each.votes is not None and each.votes > ballots:
            name = archive.name_of(each.person)
            yield (
                f"The votes for “{name}” ({each.votes}) are more than the ballots cast ({ballots}).",
                ("candidates", index, "votes"),
            )


def _together(fact: Fact[ElectionFacts], ballots: int) -> Iterator[tuple[str, tuple[Key, ...]]]:
    total, choices = sum(each.votes or 0 for each in fact.facts.candidates), _choices(fact.facts)
    if choices and total > ballots * choices:
        many = f" with {choices} choices each" if choices > 1 else ""
        yield f"The votes of all candidates ({total}) are more than {ballots} ballots{many} can hold.", ("ballots",)


def _choices(facts: ElectionFacts) -> int | None:
    if facts.method in ONE_CHOICE:
        return 1
    return facts.choices or (facts.seats if facts.method is CountingMethod.BLOCK_VOTE else None)
