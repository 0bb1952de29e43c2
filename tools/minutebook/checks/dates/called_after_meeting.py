"""A meeting was called after it began.

What: notice of a meeting is given before its start, where both are recorded.

Why: notice is what members and the public judge a meeting's standing by; notice after the event is a slip of the pen, or news.

Bad:
    date: 2026-03-03
    called: {at: 2026-03-13 09:00}

Good:
    date: 2026-03-03
    called: {at: 2026-02-13 09:00}
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import Moment, is_certainly_before
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Record
from minutebook.records.agenda import Agenda
from minutebook.records.minutes import Minutes

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    records: tuple[Record[Agenda] | Record[Minutes], ...] = (*archive.of_type(Agenda), *archive.of_type(Minutes))
    for record in records:
        front = record.front
        if front.called and front.called.at:
            meeting = Moment(front.date, front.start)
            if is_certainly_before(meeting, front.called.at, archive.zone):
                yield Remark(
                    record.locate("called", "at"),
                    f"The meeting of {meeting.words} was called only on {front.called.at.words}.",
                    "Correct the day or time of the notice, or of the meeting.",
                )
