"""A time that clocks showed twice, or not at all, because they were changed.

What: where a moment is in the hour in which clocks are put back, or in that which they pass over when they are put
forward, the record gives its offset from UTC.

Why: nobody can tell otherwise which of two hours is meant, so that what rests on it is undetermined.

Bad:
    sent: 2026-10-25 01:30

Good:
    sent: 2026-10-25 01:30+01:00
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates_stated import moments_stated
from minutebook.diagnostics import Remark, Severity
from minutebook.records.fields import Model

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for fact in archive.facts(Model):
        for keys, stated in moments_stated(fact.facts):
            if not stated.clock or stated.offset is not None:
                continue
            first, last = stated.span(archive.zone)
            if first.utcoffset() != last.utcoffset():
                shown = "showed the time {} twice" if last.fold else "passed over the time {}"
                yield Remark(
                    fact.locate(*keys),
                    f"On {stated.date.words} clocks in {archive.zone} {shown.format(stated.clock)}: they were changed then.",
                    f"Write its offset from UTC behind it, such as {str(first)[-6:]} or {str(last)[-6:]}, or correct it.",
                )
