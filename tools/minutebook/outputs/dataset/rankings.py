"""Rankings: the ballots of elections whose file of ballots can be read and is public, for all tables of ballots alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.ballot_files import ballot_files
from minutebook.outputs.dataset.candidates import candidacies_of
from minutebook.outputs.dataset.register import Register
from minutebook.reading.blt import Ballot, Fault
from minutebook.record import Record
from minutebook.records.election import ElectionRecord


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate of the file: the candidacy of the record, where the record has one of that name, and the name."""

    candidacy: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """A line of the file, with the candidates that each rank holds."""

    id: str
    record: Record[ElectionRecord]
    number: int
    ballot: Ballot
    ranks: tuple[tuple[Ranked, ...], ...]


def rankings(register: Register) -> Iterator[Ranking]:
    """Every line of every such file, in the order of the records and of the lines."""
    for record, _, found in ballot_files(register.edition.view.archive):
        if isinstance(found, Fault) or register.file(record.front.ballots_file, record) != record.front.ballots_file:
            continue
        stood = _candidates(record, found.candidates, register)
        for number, ballot in enumerate(found.ballots, 1):
            ranks = tuple(tuple(stood[each - 1] for each in rank) for rank in ballot.ranks)
            yield Ranking(f"{record.id}/ballots/{number}", record, number, ballot, ranks)


def _candidates(record: Record[ElectionRecord], names: tuple[str, ...], register: Register) -> tuple[Ranked, ...]:
    identity = register.edition.view.archive.identity
    fact = next(fact for fact in register.facts(ElectionRecord) if fact.record is record)
    by_name = {identity(each.who[0] or each.who[1] or ""): each.id for each in candidacies_of(fact, register)}
    return tuple(Ranked(by_name.get(identity(name)), register.person(name)[1] or "") for name in names)
