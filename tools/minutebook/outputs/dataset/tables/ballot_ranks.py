"""Ballot ranks: whom each ballot ranks, and how."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, integer, key_of, text
from minutebook.outputs.dataset.rankings import rankings
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    for each in rankings(register):
        place, position = register.place_of(each.record), 0
        for number, rank in enumerate(each.ranks, 1):
            for ranked in rank:
                position += 1
                yield (
                    f"{each.id}/{position}",
                    each.id,
                    each.record.id,
                    number,
                    ranked.candidacy,
                    ranked.name,
                    each.ballot.number,
                    *place,
                )


TABLE = Table(
    "ballot_ranks",
    "Each candidate whom a ballot ranks, where the election's file of ballots is public and in the BLT format (`.blt`).",
    (
        ID,
        key_of("ballots", "ballot_id", "The ballot."),
        key_of("elections", "election_id", "The election."),
        integer("rank", "The rank, from 1. Candidates ranked alike have the same; one that the voter left empty has no row."),
        key_of("candidacies", "candidacy_id", "The candidate; null where the record has none of that name."),
        text("candidate_name", "The name in the file."),
        integer("ballots", "How many ballots say this, as in `ballots`."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
