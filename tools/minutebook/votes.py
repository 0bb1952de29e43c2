"""Votes: what a tally comes to, who voted how, and whether a threshold was reached."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from minutebook.archive import Archive
from minutebook.reading.yaml import Key
from minutebook.record import Fact
from minutebook.records.entries.motion import Proposed
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.fields import CountOrNames
from minutebook.records.tally import SIDES, CastingVote, Tally, Threshold
from minutebook.words import CountedOf, Method, Position

HALF = Fraction(1, 2)
SIMPLE_MAJORITY = Threshold.model_validate("simple-majority")
Voted = Proposed | VoteFacts
BASES = {
    CountedOf.CAST: "votes cast",
    CountedOf.PRESENT: "present",
    CountedOf.ENTITLED: "entitled to vote",
    CountedOf.ALL_MEMBERS: "members",
    CountedOf.FIXED_SEATS: "seats",
}
VOTED: tuple[type[Voted], ...] = (Proposed, VoteFacts)
OUTSIDE_A_MEETING = frozenset({Method.POSTAL, Method.EMAIL, Method.ONLINE_BALLOT, Method.WRITTEN_RESOLUTION})
IN_THE_ROOM = frozenset(
    {Position.FOR, Position.AGAINST, Position.ABSTAIN, Position.PRESENT_NOT_VOTING, Position.RECUSED}
)

COUNTED = {
    Position.FOR: "for",
    Position.AGAINST: "against",
    Position.ABSTAIN: "abstentions",
    Position.PRESENT_NOT_VOTING: "present and not voting",
}


def votes_taken(archive: Archive) -> tuple[tuple[Fact[Voted], Tally], ...]:
    """Every vote in the archive, with the motion, amendment, entry or record that holds it under `vote`.

    They are in the order of records; in each, motions and amendments come before votes that stand on their own.
    """
    return archive.derived(_votes_taken)


def roll_of(tally: Tally) -> dict[Position, tuple[str, ...]]:
    """Names by position, from lists under the positions and from `roll`; positions without names are left out."""
    roll: dict[Position, tuple[str, ...]] = {}
    values, beside = vars(tally), tally.roll
    for position, attribute in SIDES.items():
        side = values[attribute]
        names = (beside and beside.get(position)) or (side.names if side else ())
        if names:
            roll[position] = names
    return roll


def voters_of(tally: Tally) -> Iterator[tuple[Position, str, tuple[Key, ...]]]:
    """Every name in the roll with its position and the keys that lead to it from the vote, in the order of positions."""
    for position, names in roll_of(tally).items():
        keys: tuple[Key, ...] = ("roll", position.value) if tally.roll.get(position) else (position.value,)
        for index, name in enumerate(names):
            yield position, name, (*keys, index)


def votes_with_somebody_twice(archive: Archive) -> tuple[tuple[Fact[Voted], Tally], ...]:
    """The votes in whose roll a person is named more than once, under whatever positions."""
    return archive.derived(_votes_with_somebody_twice)


def count_of(tally: Tally, position: Position) -> int | None:
    """How many took a position: the number stated, else the names listed, with the votes that each has; None where nothing is
    recorded.
    """
    side: CountOrNames | None = vars(tally)[SIDES[position]]  # `tally.side`, which is asked a million times
    if side is not None:
        return votes_of(tally, side.names) if side.count is None else side.count
    names = tally.roll.get(position) if tally.roll else None
    return votes_of(tally, names) if names is not None else None


def votes_of(tally: Tally, names: tuple[str, ...]) -> int:
    """How many votes those named have: one each where `weights` says nothing of a name."""
    weights = tally.weights
    return sum(weights.get(name, 1) for name in names) if weights else len(names)


def names_in_roll(tally: Tally) -> frozenset[str]:
    """Everybody who is named under a position, as written."""
    return frozenset(chain.from_iterable(roll_of(tally).values()))


def votes_unused(tally: Tally) -> dict[str, int]:
    """Who has votes by the vote's `weights` and is in no roll, and how many."""
    voters = names_in_roll(tally) if tally.weights else frozenset()
    return {name: votes for name, votes in tally.weights.items() if name not in voters}


def proxies_unused(tally: Tally) -> dict[str, str]:
    """Who has somebody else to vote in their place, by the vote's `proxies`, and is in no roll, and whom."""
    voters = names_in_roll(tally) if tally.proxies else frozenset()
    return {name: proxy for name, proxy in tally.proxies.items() if name not in voters}


def people_of(tally: Tally, position: Position) -> int | None:
    """How many people took a position, whatever their votes weigh; None where only votes are counted, or nothing is recorded."""
    side = tally.side(position)
    names = tally.roll.get(position) or (side.names if side else ())
    if names or not side or side.count is None:
        return len(names) if names or side or position in tally.roll else None
    return None if tally.weights else side.count


def people_in_the_room(tally: Tally) -> int:
    """How many people a vote itself shows to have been there, at the least: those whose vote another cast need not have been."""
    there = sum(people_of(tally, position) or 0 for position in IN_THE_ROOM)
    return max(there - len(tally.proxies), 0)


def counts_of(tally: Tally) -> dict[Position, int]:
    """How many took part, by position, of the positions that are recorded: for, against, abstaining and not voting."""
    return {position: count for position in COUNTED if (count := count_of(tally, position)) is not None}


def counts_in_words(tally: Tally) -> str:
    """The counts above zero as a sentence begins with them: `Votes for (7), against (3) and abstentions (1)`."""
    *parts, last = [f"{COUNTED[position]} ({count})" for position, count in counts_of(tally).items() if count] or [""]
    return f"Votes {', '.join(parts)} and {last}" if parts else f"Votes {last}".strip()


@dataclass(frozen=True, slots=True)
class Needed:
    """What a threshold asks: `votes` in favour at least, out of `of`; both None where the base is not recorded."""

    threshold: Threshold
    of: int | None
    votes: int | None


def needed(tally: Tally, members: int | None = None, seats: int | None = None) -> Needed:
    """How many votes in favour were needed: by the vote's own threshold, or a simple majority of votes cast.

    Where votes weigh more than one, a number of members or seats says nothing of them.
    """
    threshold = tally.threshold or SIMPLE_MAJORITY
    base = _base(tally, threshold.of, *((None, None) if tally.weights else (members, seats)))
    if base is None:
        return Needed(threshold, None, None)
    return Needed(threshold, base, votes_asked(threshold.size, base, strict=threshold.strict))


def votes_asked(share: Fraction, of: int, *, strict: bool) -> int:
    """The fewest whole votes that are a share of a number, or, where `strict`, more than it."""
    parts, whole = share.numerator * of, share.denominator
    return parts // whole + 1 if strict else -(-parts // whole)


def is_carried(tally: Tally, members: int | None = None, seats: int | None = None) -> bool | None:
    """Whether the votes in favour reach the threshold; None where the record does not say enough.

    A casting vote counts as one more vote on its side.
    """
    favour = count_of(tally, Position.FOR)
    if favour is None:
        return None
    need = needed(tally, members, seats)
    if need.votes is None or need.of is None:
        return None
    if tally.casting_vote and is_tied(tally):
        return _is_carried_by_casting_vote(tally.casting_vote, favour, need.of, need.threshold)
    return favour >= need.votes and favour > 0


def is_tied(tally: Tally) -> bool:
    """Whether as many voted for as against; not where one of the two is not recorded."""
    favour, against = count_of(tally, Position.FOR), count_of(tally, Position.AGAINST)
    return favour is not None and favour == against


def is_tie_undecided(tally: Tally) -> bool:
    """Whether the votes are tied where more than half of those cast decides, and no casting vote is recorded."""
    if tally.casting_vote or not is_tied(tally):
        return False
    threshold = tally.threshold or SIMPLE_MAJORITY
    return threshold.of is CountedOf.CAST and threshold.size == HALF and threshold.strict


def share_in_words(threshold: Threshold) -> str:
    """`more than half`, `at least 2/3`, `all`."""
    if threshold.size == 1:
        return "all"
    share = "half" if threshold.size == HALF else threshold.fraction
    return f"more than {share}" if threshold.strict else f"at least {share}"


def _votes_taken(archive: Archive) -> tuple[tuple[Fact[Voted], Tally], ...]:
    facts: Iterator[Fact[Voted]] = heapq.merge(*map(archive.facts, VOTED), key=lambda fact: fact.record.id)
    return tuple((fact, fact.facts.vote) for fact in facts if fact.facts.vote)


def _votes_with_somebody_twice(archive: Archive) -> tuple[tuple[Fact[Voted], Tally], ...]:
    return tuple((fact, tally) for fact, tally in votes_taken(archive) if _is_somebody_twice(archive, tally))


def _is_somebody_twice(archive: Archive, tally: Tally) -> bool:
    names = [*chain.from_iterable(roll_of(tally).values())]
    return len(set(map(archive.identity, names))) < len(names)


def _is_carried_by_casting_vote(casting: CastingVote, favour: int, base: int, threshold: Threshold) -> bool:
    """The casting vote is one more vote cast; those present or entitled are no more for it."""
    if casting.position is not Position.FOR:
        return False
    share = Fraction(favour + 1, base + 1 if threshold.of is CountedOf.CAST else max(base, 1))
    return share > threshold.size if threshold.strict else share >= threshold.size


def _base(tally: Tally, of: CountedOf, members: int | None, seats: int | None) -> int | None:
    favour, against = count_of(tally, Position.FOR), count_of(tally, Position.AGAINST)
    if of is CountedOf.CAST:
        return None if favour is None or against is None else favour + against
    if of is CountedOf.PRESENT:
        return tally.present
    if of is CountedOf.ENTITLED:
        return tally.entitled
    return members if of is CountedOf.ALL_MEMBERS else seats
