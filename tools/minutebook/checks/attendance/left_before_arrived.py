"""Somebody left before arriving, arrived after the end, or left before the meeting began.

What: for each person whose times are minuted, arriving comes before leaving, and both lie within the meeting where its start
and end are given.

Why: who was in the room when a vote was taken is read from these times. A meeting that ends after midnight is understood.

Bad:
    present: [{name: jane-roe, arrived: 20:15, left: 19:45}]

Good:
    present: [{name: jane-roe, arrived: 19:45, left: 20:15}]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.attendance import people_listed
from minutebook.dates import Clock
from minutebook.diagnostics import Remark, Severity
from minutebook.records.minutes import Minutes
from minutebook.records.presence import Attendee

SEVERITY = Severity.ERROR
HINT = "Correct the time that is wrong."
SMALL_HOURS = 6


def check(archive: Archive) -> Iterator[Remark]:
    for minutes in archive.of_type(Minutes):
        for listed in people_listed(archive, minutes):
            if listed.attendee is None:
                continue
            for key, message in _disorder(listed.attendee, minutes.front.start, minutes.front.end):
                name = archive.name_of(listed.name)
                yield Remark(minutes.locate(*listed.keys, key), f"“{name}” {message}.", HINT)


def _disorder(attendee: Attendee, start: Clock | None, end: Clock | None) -> Iterator[tuple[str, str]]:
    arrived, left = attendee.arrived, attendee.left
    last = end or left
    if last and (last.hour < SMALL_HOURS or (start and end and end < start)):
        return
    if arrived and left and left < arrived:
        yield "left", f"left at {left}, before arriving at {arrived}"
    elif arrived and end and end < arrived:
        yield "arrived", f"arrived at {arrived}, after the meeting ended at {end}"
    elif left and start and left < start:
        yield "left", f"left at {left}, before the meeting began at {start}"
