"""A decision ends or changes one that was made after it.

What: what a decision amends, supersedes, rescinds, suspends, ratifies or reaffirms is not certainly later than the decision.

Why: nothing can end what does not exist yet; the relation probably stands at the wrong one of the two.

Bad:
    (in the minutes of February)
    supersedes: meetings/board/2026-03-03/minutes#sundays

Good:
    (in the minutes of March)
    supersedes: meetings/board/2026-02-03/minutes#saturdays
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact, Record
from minutebook.records.entries.decision import RelationFacts
from minutebook.relations import LATER_THAN_ITS_TARGET, is_certainly_earlier, relations_of

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(RelationFacts):
        for relation, reference, keys in relations_of(fact):
            target = archive.resolve(reference, fact.record)
            if relation not in LATER_THAN_ITS_TARGET or not isinstance(target, Fact | Record):
                continue
            record = target.record if isinstance(target, Fact) else target
            if is_certainly_earlier(fact.record, record):
                yield Remark(
                    fact.locate(*keys),
                    f"“{fact.title}” {relation.value} “{reference}”, which was decided later.",
                    "State the relation at the later of the two decisions.",
                )
