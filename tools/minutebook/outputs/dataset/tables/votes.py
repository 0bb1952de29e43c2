"""Votes: who voted how, a row a person."""

from collections.abc import Iterator

from minutebook.outputs.dataset.ballots import roll_stated, votes_stated
from minutebook.outputs.dataset.columns import ID, PLACE, integer, key_of, person, text
from minutebook.outputs.dataset.parties import party_of
from minutebook.outputs.dataset.register import Ids, Register
from minutebook.outputs.dataset.table import Row, Table
from minutebook.votes import votes_of
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
                who = party_of(name, register)
                id_ = ids.take(f"{event}/{who[0] or archive.identity(who[1] or '')}")
                cast_by = register.person(tally.proxies.get(name)) if tally else (None, None)
                yield (id_, event, option, *who, votes_of(tally, (name,)) if tally else 1, *cast_by, *place)


TABLE = Table(
    "votes",
    "How each person or body named in a roll voted, with how many votes, and by whom it was cast.",
    (
        ID,
        key_of("vote_events", "vote_event_id", "The vote.", popolo="vote_event_id"),
        text("option", "The position that the person took.", popolo="option"),
        *person("voter", "Who voted.", " ".join(f"vote.{position}.names vote.roll.{position}" for position in Position),
                popolo="voter_id"),
        key_of("organisations", "organisation_id", "The body that voted as one, where no person did: a branch, a union."),
        integer("weight", "How many votes that was: 1 where `mandates` says nothing of the voter.", popolo="weight"),
        *person("cast_by", "Who cast it, where somebody else did, as a proxy."),
        *PLACE,
    ),
    build_rows,
    "Vote",
)  # fmt: skip
