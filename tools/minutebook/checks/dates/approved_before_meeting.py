"""Minutes were approved before the meeting that they are of.

What: the day of approval, and the meeting that approved them, are not before the meeting itself.

Why: approval says that those who were there agreed to the record; nobody can agree to what has not happened.

Bad:
    date: 2026-03-03
    approved: {date: 2026-02-03}

Good:
    date: 2026-03-03
    approved: {date: 2026-04-03}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.diagnostics import Remark, Severity
from minutebook.meeting import Meeting
from minutebook.record import Record
from minutebook.records.front import DatedFrontMatter
from minutebook.records.minutes import Minutes

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.of_type(Minutes):
        found = _approved_on(archive, record)
        if found and found[1].last < record.front.date.first:
            key, day = found
            yield Remark(
                record.locate("approved", key),
                f"The minutes of {record.front.date.words} were approved on {day.words}, before the meeting.",
                "Correct the one that is wrong.",
            )


def _approved_on(archive: Archive, record: Record[Minutes]) -> tuple[str, PartialDate] | None:
    approved = record.front.approved
    if approved is None:
        return None
    if approved.date:
        return "date", approved.date
    meeting = archive.resolve(approved.meeting, record) if approved.meeting else None
    if isinstance(meeting, Meeting):
        return "meeting", meeting.date
    if isinstance(meeting, Record) and isinstance(meeting.front, DatedFrontMatter):
        return "meeting", meeting.front.date
    return None
