"""A year is far from any that minutes are kept of.

What: years in dates lie between 1600 and 2200.

Why: a year outside is nearly always a slip of the keyboard, and stretches every timeline that it is on.

Bad:
    date: 1206-03-01

Good:
    date: 2016-03-01
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates_stated import dates_stated
from minutebook.diagnostics import Remark, Severity
from minutebook.records.fields import Model

SEVERITY = Severity.WARNING
FIRST, LAST = 1600, 2200


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Model):
        for keys, date in dates_stated(fact.facts):
            if not FIRST <= date.year <= LAST:
                yield Remark(
                    fact.locate(*keys),
                    f"The date {date} is centuries from any that minutes are kept of.",
                    "Correct it if a digit slipped.",
                )
