"""Vote counts: how many took each position."""

from collections.abc import Iterator

from minutebook.outputs.dataset.ballots import roll_stated, votes_stated
from minutebook.outputs.dataset.columns import ID, PLACE, boolean, integer, key_of, text
from minutebook.outputs.dataset.register import Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.votes import count_of
from minutebook.words import Position


def build_rows(register: Register) -> Iterator[Row]:
    for fact, tally in votes_stated(register):
        if tally is None:
            continue
        roll = roll_stated(tally)
        for position in Position:
            value, side = count_of(tally, position), tally.side(position)
            if value is not None:
                is_stated, named = side is not None and side.count is not None, len(roll.get(position, ()))
                option = position.value
                yield (f"{fact.id}/{option}", fact.id, option, value, is_stated, named, *register.place(fact))


TABLE = Table(
    "vote_counts",
    "How many took a position in a vote, for each position that is recorded.",
    (
        ID,
        key_of("vote_events", "vote_event_id", "The vote.", popolo="vote_event_id"),
        text("option", "The position: for, against, abstain, present-not-voting, absent, excused, recused, paired.",
             popolo="option"),
        integer("value", "How many: the number stated, else the names counted.",
                " ".join(f"vote.{position}.count" for position in Position), popolo="value"),
        boolean("is_stated", "Whether the record states the number."),
        integer("named", "How many are named under the position; not the same where the record explains why."),
        *PLACE,
    ),
    build_rows,
    "Count",
)  # fmt: skip
