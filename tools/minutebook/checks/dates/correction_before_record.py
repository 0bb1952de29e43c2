"""A correction was made before the record that it corrects.

What: the date of a `correction` is not before the date of its record.

Why: the history of corrections tells readers which version they saw; mostly the year or month is a slip.

Bad:
    date: 2025-04-07   (in minutes of 2026-03-03)

Good:
    date: 2026-04-07
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.correction import Correction
from minutebook.records.front import DatedFrontMatter

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Correction):
        front, date = fact.record.front, fact.facts.date
        if isinstance(front, DatedFrontMatter) and date.last < front.date.first:
            yield Remark(
                fact.locate("date"),
                f"The correction of {date.words} is older than the record, which is of {front.date.words}.",
                "Correct the date that is wrong.",
            )
