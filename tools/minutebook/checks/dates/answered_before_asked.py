"""A question was answered before it was asked.

What: `answered` is not before the day on which the question was handed in (`submitted`), nor, where nothing is said of that,
before the day of the record.

Why: how long answers take is reckoned from these days; mostly the year or month is a slip.

Bad:
    answered: 2025-03-06   (in minutes of 2026-03-03)

Good:
    answered: 2026-03-06
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.entries.question import Question
from minutebook.records.front import DatedFrontMatter

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Question):
        answered, submitted, front = fact.facts.answered, fact.facts.submitted, fact.record.front
        asked = submitted.date if submitted else front.date if isinstance(front, DatedFrontMatter) else None
        if answered and asked and answered.last < asked.first:
            yield Remark(
                fact.locate("answered"),
                f"The answer is of {answered.words}, before the question, which is of {asked.words}.",
                "Correct the date that is wrong; submitted: says when a question was handed in ahead of the meeting.",
            )
