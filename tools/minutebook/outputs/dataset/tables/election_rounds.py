"""Election rounds: the votes of each candidate after each round of the count."""

from collections.abc import Iterator

from minutebook.outputs.dataset.candidates import candidacies_of
from minutebook.outputs.dataset.columns import ID, PLACE, integer, key_of
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.election import ElectionFacts


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(ElectionFacts):
        for each in candidacies_of(fact, register):
            for number, votes in enumerate(each.candidate.rounds if each.candidate else (), 1):
                yield (f"{each.id}/{number}", fact.id, each.id, number, votes, *register.place(fact))


TABLE = Table(
    "election_rounds",
    "The votes that a candidate had after one round of the count.",
    (
        ID,
        key_of("elections", "election_id", "The election."),
        key_of("candidacies", "candidacy_id", "The candidate."),
        integer("number", "The round, from 1."),
        integer("votes", "Votes after it.", "candidates.rounds"),
        *PLACE,
    ),
    build_rows,
)
