"""Whoever presided is not among those present.

What: where the minutes name those present, the chair is one of them, or is in attendance.

Why: a reader counts who was there by the lists, and the chair counts too.

Bad:
    chair: jane-roe
    attendance:
      present: [john-doe, mary-major]

Good:
    chair: jane-roe
    attendance:
      present: [jane-roe, john-doe, mary-major]
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.attendance import people_listed
from minutebook.diagnostics import Remark, Severity
from minutebook.records.minutes import Minutes

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for minutes in archive.of_type(Minutes):
        attendance = minutes.front.attendance
        chair = minutes.front.chair
        if not chair or not attendance or not attendance.present or not attendance.present.people:
            continue
        there = {listed.person for listed in people_listed(archive, minutes) if listed.attendee}
        if archive.identity(chair) not in there:
            yield Remark(
                minutes.locate("chair"),
                f"“{archive.name_of(chair)}” presided, but is not listed as present.",
                "Add the chair to attendance, or correct who presided.",
            )
