"""Asking: whether so many are a quorum, and what a rule on quorums asks, in words."""

from minutebook.record import Record
from minutebook.records.minutes import Minutes
from minutebook.records.parameters.quorum import QuorumParameters
from minutebook.rule_words import BodySize, Verdict
from minutebook.rules.binding import BindingRule
from minutebook.rules.evidence import Evidence
from minutebook.rules.quorate.presence import Number, Room, room_of
from minutebook.rules.quorate.quorums import OF, asked_in_words

Rule = BindingRule[QuorumParameters]
NO_TIME = "when people came or went is not recorded well enough"


def asked(rule: Rule, needed: int | None) -> str:
    """`clause 5 asks 3, at least half of the members`."""
    return f"{rule.clause} asks {asked_in_words(rule.parameters, needed)}"


def room(rule: Rule, minutes: Record[Minutes], evidence: Evidence) -> Room:
    """Those in the room whom the rule counts."""
    return room_of(minutes, evidence.archive, voting_only=rule.parameters.of is BodySize.VOTING_MEMBERS)


def verdict_on(there: Number, needed: int | None) -> tuple[Verdict, str]:
    """The verdict and by how much; undetermined where the fewest are no quorum and the most are one."""
    if needed is not None and there.fewest >= needed:
        return Verdict.SATISFIED, ""
    if needed is not None and there.most is not None and there.most < needed:
        return Verdict.BREACHED, f"{needed - there.most:,} too few"
    return Verdict.UNDETERMINED, ""


def in_words(there: Number, size: int | None, of: BodySize) -> str:
    """`4 of 9 members were`, `1 member was`; seats are not present, their holders are."""
    if size is not None and there.fewest <= size:
        return f"{there.words} of {size:,} {OF[of]} {'was' if there.fewest == size == 1 else 'were'}"
    who = "members" if of is BodySize.FIXED_SEATS else OF[of]
    return (
        f"{there.words} {who.removesuffix('s')} was" if there.fewest == there.most == 1 else f"{there.words} {who} were"
    )
