"""Electorates: of how many the shares are that rules ask for, and why that is not known where it is not."""

from dataclasses import dataclass

from minutebook.attendance import number_present
from minutebook.rules.ballots import Ballot
from minutebook.rules.evidence import Evidence
from minutebook.terms import build_terms
from minutebook.votes import count_of
from minutebook.words import CountedOf, Position

OF = {
    CountedOf.CAST: "the votes cast",
    CountedOf.PRESENT: "those present",
    CountedOf.ENTITLED: "those entitled to vote",
    CountedOf.ALL_MEMBERS: "the members",
    CountedOf.FIXED_SEATS: "the seats",
}
MISSING = {
    CountedOf.CAST: "the votes against are not recorded",
    CountedOf.PRESENT: "how many were present is not recorded",
    CountedOf.ENTITLED: "how many were entitled to vote is not recorded",
    CountedOf.ALL_MEMBERS: "how many members the body had is not recorded",
    CountedOf.FIXED_SEATS: "how many seats the body has is not recorded",
}
WEIGHED = {
    CountedOf.CAST: MISSING[CountedOf.CAST],
    CountedOf.PRESENT: "how many votes those present had is not recorded",
    CountedOf.ENTITLED: "how many votes could be cast is not recorded",
    CountedOf.ALL_MEMBERS: "how many votes all members have is not recorded",
    CountedOf.FIXED_SEATS: "how many votes all seats have is not recorded",
}
"""What is missing where those who vote have more votes than one, of which a number of people says nothing."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The votes as a rule counts them; None where a number is not recorded. A casting vote is one more vote on its side."""

    favour: int | None
    against: int | None
    abstain: int | None

    @property
    def taking_part(self) -> int | None:
        """How many took part, at the least: what is not recorded counts as none, unless nothing is."""
        known = [count for count in (self.favour, self.against, self.abstain) if count is not None]
        return sum(known) if known else None


def counts_of_ballot(ballot: Ballot, *, casting_vote: bool) -> Counts:
    tally = ballot.tally
    if tally is None:
        return Counts(None, None, None)
    favour, against, abstain = (count_of(tally, each) for each in (Position.FOR, Position.AGAINST, Position.ABSTAIN))
    if tally.casting_vote and casting_vote and favour is not None and favour == against:
        is_for = tally.casting_vote.position is Position.FOR
        return Counts(favour + is_for, against + (not is_for), abstain)
    return Counts(favour, against, abstain)


def number_of(of: CountedOf, ballot: Ballot, evidence: Evidence) -> int | None:
    """How many those are of whom a share is taken; votes cast are the caller's to count."""
    tally, body = ballot.tally, evidence.archive.bodies.get(ballot.body)
    if tally and tally.weights:
        return {CountedOf.PRESENT: tally.present, CountedOf.ENTITLED: tally.entitled}.get(of)
    if of is CountedOf.PRESENT:
        minutes = ballot.meeting.minutes if ballot.meeting else None
        stated = tally.present if tally else None
        return stated if stated is not None else number_present(minutes.front) if minutes else None
    if of is CountedOf.ENTITLED:
        return tally.entitled if tally else None
    if of is CountedOf.ALL_MEMBERS:
        return build_terms(evidence.archive).voting_members_on(ballot.body, ballot.date).number
    return body.front.seats if body else None


def missing_of(of: CountedOf, ballot: Ballot) -> str:
    """What is not recorded where `number_of` knows no number."""
    return (WEIGHED if ballot.tally and ballot.tally.weights else MISSING)[of]
