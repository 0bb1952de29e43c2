"""A meeting was called off after its day.

What: a meeting is cancelled, postponed or moved on its day at the latest.

Why: a meeting whose day has passed was held or did not come about; a later date of cancelling is mostly a slip.

Bad:
    date: 2026-03-03
    cancelled: {at: 2026-03-30}

Good:
    date: 2026-03-03
    cancelled: {at: 2026-03-03}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import Moment, is_certainly_before
from minutebook.diagnostics import Remark, Severity
from minutebook.records.agenda import Agenda

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.of_type(Agenda):
        date, cancelled = record.front.date, record.front.cancelled
        if cancelled and cancelled.at and is_certainly_before(Moment(date), cancelled.at, archive.zone):
            yield Remark(
                record.locate("cancelled", "at"),
                f"The meeting of {date.words} was called off only on {cancelled.at.words}.",
                "Correct the date that is wrong.",
            )
