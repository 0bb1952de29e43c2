"""Votes: who voted how, a row a person."""

from collections.abc import Iterator

from minutebook.outputs.dataset.ballots import roll_stated, votes_stated
from minutebook.outputs.dataset.columns import ID, PLACE, key_of, person, text
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.words import Position


def build_rows(register: Register) -> Iterator[Row]:
    archive = register.edition.view.archive
    for fact, tally in votes_stated(register):
        roll = roll_stated(tally) if tally else {}
        if not roll:
            continue
        event, place, ids = fact.id, register.place(fact), Ids()
        for position, names in roll.items():
            option = position.value
            for name in names:
                who = register.person(name)
                yield (ids.take(f"{event}/{who[0] or archive.identity(who[1] or '')}"), event, option, *who, *place)


TABLE = Table(
    "votes",
    "How each person named in a roll voted.",
    (
        ID,
        key_of("vote_events", "vote_event_id", "The vote.", popolo="vote_event_id"),
        text("option", "The position that the person took.", popolo="option"),
        *person("voter", "Who voted.", " ".join(f"vote.{position}.names vote.roll.{position}" for position in Position),
                popolo="voter_id"),
        *PLACE,
    ),
    build_rows,
    "Vote",
)  # fmt: skip
