"""Candidacies: who stood in an election, and who was elected."""

from collections.abc import Iterator

from minutebook.outputs.dataset.candidates import candidacies_of
from minutebook.outputs.dataset.columns import ID, PLACE, boolean, integer, key_of, person, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.records.entries.election import ElectionFacts


def build_rows(register: Register) -> Iterator[Row]:
    for fact in register.facts(ElectionFacts):
        place = register.place(fact)
        for each in candidacies_of(fact, register):
            stood = each.candidate
            votes, withdrew, slate = (stood.votes, stood.withdrew, stood.slate) if stood else (None, None, None)
            yield (each.id, fact.id, *each.who, each.position, votes, each.is_elected, withdrew, slate, *place)


TABLE = Table(
    "candidacies",
    "Each candidate of an election, and whoever is named only as elected.",
    (
        ID,
        key_of("elections", "election_id", "The election.", popolo="contest_id"),
        *person("person", "Who stood.", "candidates.person elected", popolo="person_id"),
        integer("position", "The candidate's place in the record, from 1."),
        integer("votes", "Votes received; first preferences where votes are ranked.", "candidates.votes"),
        boolean("is_elected", "Whether elected; null where it is not recorded.", "candidates.elected"),
        boolean(
            "withdrew", "Whether the candidate withdrew; null for one named only as elected.", "candidates.withdrew"
        ),
        text("slate", "The slate or list that the candidate stood on.", "candidates.slate", popolo="party_id"),
        *PLACE,
    ),
    build_rows,
    "Candidacy",
)
