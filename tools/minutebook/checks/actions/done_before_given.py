"""An action was done before it was given.

What: `done` of an action is not before `given`, or before the day of its record where `given` is left out.

Why: one of the dates is wrong, and how long actions take is counted from both.

Bad:
    (in the minutes of 3 March 2026)
    done: 2026-02-10

Good:
    (in the minutes of 3 March 2026)
    given: 2026-02-03
    done: 2026-02-10
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.decisions import date_of
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.action import Action

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Action):
        given, done = fact.facts.given or date_of(fact.record), fact.facts.done
        if given and done and done.last < given.first:
            yield Remark(
                fact.locate("done"),
                f"“{fact.title}” was done ({done.words}) before it was given ({given.words}).",
                "Correct the date, or say with given: that the action is older than this record.",
            )
