"""Somebody was elected with fewer votes than somebody who was not.

What: where the most votes win (first past the post, block vote, approval), nobody elected has fewer votes than a candidate who
is not marked as elected and did not withdraw. Reserved seats are a good reason, and a `note` says so.

Why: two numbers were probably swapped, or the wrong name marked.

Bad:
    method: first-past-the-post
    candidates:
      - {person: jane-roe, votes: 4, elected: true}
      - {person: john-doe, votes: 9}

Good:
    method: first-past-the-post
    candidates:
      - {person: jane-roe, votes: 9, elected: true}
      - {person: john-doe, votes: 4}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact
from minutebook.records.entries.election import Election, ElectionFacts
from minutebook.words import CountingMethod

SEVERITY = Severity.WARNING
MOST_VOTES_WIN = frozenset({CountingMethod.FIRST_PAST_THE_POST, CountingMethod.BLOCK_VOTE, CountingMethod.APPROVAL})


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(ElectionFacts):
        has_note = isinstance(fact.facts, Election) and fact.facts.note
        if fact.facts.method not in MOST_VOTES_WIN or has_note:
            continue
        elected, others = _sides(archive, fact)
        if not elected or not others:
            continue
        (votes, index, winner), (more, _, other) = min(elected), max(others)
        if votes < more:
            yield Remark(
                fact.locate("candidates", index, "votes"),
                f"“{archive.name_of(winner)}” was elected with {votes} votes, "
                f"but “{archive.name_of(other)}” was not with {more}.",
                "Correct the votes or who was elected; where seats were reserved, say so with note:.",
            )


def _sides(
    archive: Archive, fact: Fact[ElectionFacts]
) -> tuple[list[tuple[int, int, str]], list[tuple[int, int, str]]]:
    """Those elected and those not, each as votes, place in the list and name; those without votes in neither."""
    named = {archive.identity(name) for name in fact.facts.elected}
    elected: list[tuple[int, int, str]] = []
    others: list[tuple[int, int, str]] = []
    for index, each in enumerate(fact.facts.candidates):
        if each.votes is None or each.withdrew:
            continue
        side = elected if each.elected or archive.identity(each.person) in named else others
        side.append((each.votes, index, each.person))
    return elected, others
