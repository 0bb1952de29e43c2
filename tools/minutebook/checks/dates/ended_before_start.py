"""A meeting ended before it began.

What: `end` is after `start`. An end at 06:00 or earlier is taken for the next morning.

Why: how long a body sat is computed from the two.

Bad:
    start: 19:30
    end: 18:45

Good:
    start: 19:30
    end: 00:15
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import Clock
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Record
from minutebook.records.agenda import Agenda
from minutebook.records.minutes import Minutes

SEVERITY = Severity.ERROR
NEXT_MORNING = Clock(6, 0)


def check(archive: Archive) -> Iterator[Remark]:
    records: tuple[Record[Agenda] | Record[Minutes], ...] = (*archive.of_type(Agenda), *archive.of_type(Minutes))
    for record in records:
        start, end = record.front.start, record.front.end
        if start and end and NEXT_MORNING < end < start:
            yield Remark(
                record.locate("end"), f"The end, {end}, is before the start, {start}.", "Correct the one that is wrong."
            )
