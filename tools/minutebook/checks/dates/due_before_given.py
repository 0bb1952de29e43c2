"""An action was due before it was given.

What: `due` is not before the day on which the action was given: `given`, or the record's date.

Why: such an action is overdue from the first moment; mostly the year or month is a slip.

Bad:
    due: 2025-03-31   (in minutes of 2026-03-03)

Good:
    due: 2026-03-31
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.action import Action
from minutebook.records.front import DatedFrontMatter

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Action):
        front, due = fact.record.front, fact.facts.due
        given = fact.facts.given or (front.date if isinstance(front, DatedFrontMatter) else None)
        if due and given and due.last < given.first:
            yield Remark(
                fact.locate("due"),
                f"The action is due by {due.words}, but was given only on {given.words}.",
                "Correct due:, or say with given: when it was given.",
            )
