"""An amendment is to something that cannot be amended before a vote.

What: `to` of an amendment leads to a motion, another amendment, a question put to the vote, or a text such as a paper.

Why: the amendment would be shown beside nothing. A decision that changes an earlier decision says `amends`.

Bad:
    (an amendment)
    to: "#letter"          (where `letter` is an action)

Good:
    (an amendment)
    to: "#rent"            (where `rent` is a motion)
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.meeting import Meeting
from minutebook.record import Record
from minutebook.records.entries.amendment import Amendment
from minutebook.records.entries.motion import Proposed
from minutebook.records.entries.vote import VoteFacts
from minutebook.records.paper import Paper
from minutebook.records.rulebook import Rulebook
from minutebook.records.statement import Statement

SEVERITY = Severity.ERROR
AMENDABLE = (Proposed, VoteFacts, Paper, Statement, Rulebook)


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Amendment):
        target = archive.resolve(fact.facts.to, fact.record)
        if target is None:  # another check says so
            continue
        stated = None if isinstance(target, Meeting) else target.front if isinstance(target, Record) else target.facts
        if not isinstance(stated, AMENDABLE):
            yield Remark(
                fact.locate("to"),
                f"“{fact.facts.to}” is not a motion or an amendment, so it cannot be amended.",
                "Refer to the motion; a decision that changes an earlier decision says amends:.",
            )
