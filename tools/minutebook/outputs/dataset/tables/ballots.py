"""Ballots: what the file of ballots of an election holds, a row a line."""

from collections.abc import Iterator

from minutebook.outputs.dataset.columns import ID, PLACE, integer, key_of, text
from minutebook.outputs.dataset.rankings import rankings
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table


def build_rows(register: Register) -> Iterator[Row]:
    for each in rankings(register):
        ranks = (" = ".join(ranked.name for ranked in rank) for rank in each.ranks if rank)
        yield (
            each.id,
            each.record.id,
            each.number,
            each.ballot.number,
            " > ".join(ranks) or None,
            sum(len(rank) for rank in each.ranks),
            each.ballot.line,
            *register.place_of(each.record),
        )


TABLE = Table(
    "ballots",
    "Each line of an election's file of ballots, where that is public and in the BLT format (`.blt`): one ballot, or several "
    "that say the same. The ranks are in `ballot_ranks`.",
    (
        ID,
        key_of("elections", "election_id", "The election."),
        integer("number", "Its place among the file's ballots, from 1."),
        integer("ballots", "How many ballots say this."),
        text("ranking", "The candidates from first to last: `Jane Roe > John Doe = Mary Major`; null where none is ranked."),
        integer("ranked", "How many candidates it ranks."),
        integer("file_line", "The line of the file."),
        *PLACE,
    ),
    build_rows,
)  # fmt: skip
