"""A follow-up is of something that has no state.

What: `of` leads to an action, motion, amendment, decision, vote, election or rule; not to a person, a body, minutes, a
declaration, a question, a correction or another follow-up.

Why: the news would change nothing that is shown. Each follow-up names the thing itself, so that its whole story is in one place.

Bad:
    of: meetings/board/2026-02-03/minutes#interest     (a declaration)

Good:
    of: meetings/board/2026-02-03/minutes#letter       (an action)
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.meeting import Meeting
from minutebook.record import Fact
from minutebook.records.entries.action import Action
from minutebook.records.entries.decision import Decision
from minutebook.records.entries.election import ElectionFacts
from minutebook.records.entries.follow_up import FollowUp
from minutebook.records.entries.motion import Proposed
from minutebook.records.entries.rule import Rule
from minutebook.records.entries.vote import VoteFacts

SEVERITY = Severity.ERROR
HAVE_A_STATE = (Action, Proposed, Decision, VoteFacts, ElectionFacts, Rule)


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(FollowUp):
        target = archive.resolve(fact.facts.of, fact.record)
        if target is None:  # another check says so
            continue
        stated = None if isinstance(target, Meeting) else target.facts if isinstance(target, Fact) else target.front
        if not isinstance(stated, HAVE_A_STATE):
            yield Remark(
                fact.locate("of"),
                f"“{fact.facts.of}” is not an action, motion or decision, so it has no state to report.",
                "Refer to the action, motion or decision itself, with its record and #id.",
            )
