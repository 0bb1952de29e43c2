"""A follow-up is dated before the record of what it follows.

What: the date of a follow-up (its own, or that of its record) is not before the date of the record that holds the action,
motion or decision.

Why: there cannot be news of something before it was recorded, so a date or the reference is wrong.

Bad:
    (in the minutes of March, of an action given on 3 February 2026)
    of: meetings/board/2026-02-03/minutes#letter
    date: 2026-01-20

Good:
    of: meetings/board/2026-02-03/minutes#letter
    date: 2026-02-20
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.decisions import date_of
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact, Record
from minutebook.records.entries.action import Action
from minutebook.records.entries.follow_up import FollowUp

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(FollowUp):
        target = archive.resolve(fact.facts.of, fact.record)
        if not isinstance(target, Fact | Record):
            continue
        recorded = date_of(target.record if isinstance(target, Fact) else target)
        if isinstance(target, Fact) and isinstance(target.facts, Action):
            recorded = target.facts.given or recorded
        news = fact.facts.date or date_of(fact.record)
        if recorded and news and news.last < recorded.first:
            yield Remark(
                fact.locate("date" if fact.facts.date else "of"),
                f"This news is dated {news.words}, but “{fact.facts.of}” was recorded later, {recorded.words}.",
                "Correct the date or the reference.",
            )
