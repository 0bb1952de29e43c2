"""Candidates: who stood or was elected in an election, and the ids of their rows, for all tables of candidates alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.outputs.dataset.register import Ids, Named, Register
from minutebook.record import Fact
from minutebook.records.entries.election import Candidate, ElectionFacts


@dataclass(frozen=True, slots=True)
class Candidacy:
    """One candidate. `candidate` is None where the record names somebody only as elected."""

    id: str
    who: Named
    candidate: Candidate | None
    position: int
    is_elected: bool | None


def candidacies_of(fact: Fact[ElectionFacts], register: Register) -> Iterator[Candidacy]:
    """The candidates in the order of the record, then those named only as elected."""
    identity, ids = register.edition.view.archive.identity, Ids()
    elected = {identity(name) for name in fact.facts.elected}
    stood = {identity(candidate.person) for candidate in fact.facts.candidates}
    position = 0
    for position, candidate in enumerate(fact.facts.candidates, 1):
        who = register.person(candidate.person)
        is_elected = True if identity(candidate.person) in elected else candidate.elected
        yield Candidacy(ids.take(_id(fact, who, register)), who, candidate, position, is_elected)
    for name in fact.facts.elected:
        if identity(name) not in stood:
            position += 1
            who = register.person(name)
            yield Candidacy(ids.take(_id(fact, who, register)), who, None, position, True)


def _id(fact: Fact[ElectionFacts], who: Named, register: Register) -> str:
    return f"{fact.id}/{who[0] or register.edition.view.archive.identity(who[1] or '')}"
