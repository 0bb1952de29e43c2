"""Ballots: the statements that are votes, for all tables of votes alike."""

from collections.abc import Iterator

from minutebook.outputs.dataset.register import Register
from minutebook.record import Fact
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.tally import Tally
from minutebook.votes import VOTED, Voted
from minutebook.words import Position


def votes_stated(register: Register) -> Iterator[tuple[Fact[Voted], Tally | None]]:
    """Every vote with its tally: those on motions and amendments, then those that stand on their own, which may lack one."""
    for kind in VOTED:
        for fact in register.facts(kind):
            if fact.facts.vote or isinstance(fact.facts, VoteFacts):
                yield fact, fact.facts.vote


def roll_stated(tally: Tally) -> dict[Position, tuple[str, ...]]:
    """The names under each position that has any: those of `roll`, then those that only the position's own list has."""
    found = {}
    for position in Position:
        side, beside = tally.side(position), tally.roll.get(position, ())
        if side and side.names:
            found[position] = tuple(dict.fromkeys((*beside, *side.names))) if beside else side.names
        elif beside:
            found[position] = beside
    return found
