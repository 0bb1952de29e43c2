"""Quorums: how many must be present by a rule, given the size of the body."""

import math
from dataclasses import dataclass

from minutebook.dates import PartialDate
from minutebook.records.parameters.quorum import QuorumParameters
from minutebook.records.tally import Threshold, fraction_of
from minutebook.rule_words import BodySize
from minutebook.rules.evidence import Evidence
from minutebook.terms import build_terms
from minutebook.votes import share_in_words, votes_asked

OF = {BodySize.FIXED_SEATS: "seats", BodySize.MEMBERS: "members", BodySize.VOTING_MEMBERS: "voting members"}
MISSING = {
    BodySize.FIXED_SEATS: "how many seats the body has is not recorded",
    BodySize.MEMBERS: "how many members the body had is not recorded",
    BodySize.VOTING_MEMBERS: "how many voting members the body had is not recorded",
}


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many are needed, of how many (None where the rule does not ask), or what is missing to say so."""

    needed: int | None
    size: int | None
    missing: str = ""


def quorum_on(
    parameters: QuorumParameters, body: str, day: PartialDate, seen: int, left_out: int, evidence: Evidence
) -> Quorum:
    """The quorum of a body on a day. A list of members that is shorter than the number `seen` in the room is not whole."""
    if not parameters.needs_size:
        return Quorum(parameters.number, None)
    size = _size(parameters.of, body, day, evidence)
    if size is None or (seen > size and parameters.of is not BodySize.FIXED_SEATS):
        return Quorum(None, None, MISSING[parameters.of])
    size = max(size - left_out, 0)
    return Quorum(needed_of(parameters, size), size)


def needed_of(parameters: QuorumParameters, size: int) -> int:
    """How many must be present in a body of some size: the largest of all that the rule asks, and at least one."""
    numbers = [parameters.number or 0, 1]
    if parameters.fraction:
        numbers.append(votes_asked(fraction_of(parameters.fraction), size, strict=parameters.strict))
    if parameters.steps:
        numbers.append(next(step.number for step in parameters.steps if step.up_to is None or size <= step.up_to))
    if parameters.square_root:
        numbers.append(math.isqrt(size - 1) + 1 if size else 0)
    if parameters.at_most_absent is not None:
        numbers.append(size - parameters.at_most_absent)
    return max(numbers)


def asked_in_words(parameters: QuorumParameters, needed: int | None) -> str:
    """`5, at least half of the members`; where the number is not known, only what it is a part of."""
    of = f"the {OF[parameters.of]}"
    parts = []
    if parameters.fraction:
        parts.append(f"{share_in_words(Threshold(fraction=parameters.fraction, strict=parameters.strict))} of {of}")
    if parameters.steps:
        parts.append("a number by the size of the body")
    if parameters.square_root:
        parts.append(f"the square root of the number of {OF[parameters.of]}")
    if parameters.at_most_absent is not None:
        parts.append(f"at most {parameters.at_most_absent:,} absent")
    if parameters.number is not None and (parts or needed is None):
        parts.append(f"at least {parameters.number:,}")
    return ", ".join([f"{needed:,}", *parts] if needed is not None else parts)


def _size(of: BodySize, body: str, day: PartialDate, evidence: Evidence) -> int | None:
    if of is BodySize.FIXED_SEATS:
        record = evidence.archive.bodies.get(body)
        return record.front.seats if record else None
    terms = build_terms(evidence.archive)
    found = terms.members_on(body, day) if of is BodySize.MEMBERS else terms.voting_members_on(body, day)
    return found.number
