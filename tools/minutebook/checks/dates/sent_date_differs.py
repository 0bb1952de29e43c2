"""An email was sent on another day than its record says.

What: the day of `sent` is the record's `date`.

Why: the timeline follows the date, notice periods follow the time of sending; when they differ, one is wrong.

Bad:
    date: 2026-03-01
    sent: 2026-03-02 21:05

Good:
    date: 2026-03-01
    sent: 2026-03-01 21:05
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.records.email import Email

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.of_type(Email):
        date, sent = record.front.date, record.front.sent
        if sent is None or (sent.date.first <= date.last and date.first <= sent.date.last):
            continue
        first, last = (moment.astimezone(archive.zone).date() for moment in sent.span(archive.zone))
        if last < date.first or date.last < first:
            yield Remark(
                record.locate("sent"),
                f"The email was sent on {sent.words}, but the record's date is {date.words}.",
                "Correct the one that is wrong.",
            )
