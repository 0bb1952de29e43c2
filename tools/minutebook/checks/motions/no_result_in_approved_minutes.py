"""Approved minutes record a motion, but not what became of it.

What: in approved minutes every motion and amendment has a `result`. Friendly amendments need none, and neither does a motion
whose outcome another entry gives: a vote, a decision or a follow-up that names it.

Why: minutes are approved so that it is settled what was decided. Without a result the motion is in no list of decisions.

Bad:
    status: approved
    (and in the text, in a motion)
    title: Raise the rent
    moved: john-doe

Good:
    status: approved
    (and in the text, in a motion)
    title: Raise the rent
    moved: john-doe
    result: withdrawn
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact
from minutebook.records.entries.amendment import Amendment
from minutebook.records.entries.decision import Decision
from minutebook.records.entries.follow_up import FollowUp
from minutebook.records.entries.motion import Proposed
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.minutes import Minutes
from minutebook.words import MinutesStatus

SEVERITY = Severity.WARNING
APPROVED = frozenset({MinutesStatus.APPROVED, MinutesStatus.APPROVED_AS_CORRECTED})


def check(archive: Archive) -> Iterator[Remark]:
    for minutes in archive.of_type(Minutes):
        if minutes.front.status not in APPROVED:
            continue
        for fact in archive.facts_in(minutes, Proposed):
            if fact.facts.result or fact.facts.vote or _is_friendly(fact) or _is_settled_elsewhere(archive, fact):
                continue
            yield Remark(
                fact.locate(),
                f"What became of “{fact.title}” is not recorded, though the minutes are approved.",
                "Add result:, such as carried, lost, withdrawn or deferred.",
            )


def _is_friendly(fact: Fact[Proposed]) -> bool:
    return isinstance(fact.facts, Amendment) and fact.facts.friendly


def _is_settled_elsewhere(archive: Archive, fact: Fact[Proposed]) -> bool:
    return any(isinstance(other.facts, VoteFacts | Decision | FollowUp) for other in archive.referrers.get(fact.id, ()))
