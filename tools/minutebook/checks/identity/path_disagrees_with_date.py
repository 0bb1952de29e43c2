"""The date in a record's path is not its date.

What: a meeting's folder, and the file of an email, vote, election, motion or statement, begins with the record's date.

Why: the path is how people cite the record, and folders in order of their names should be in order of time.

Bad:
    records/meetings/board/2026-03-03/minutes.md with date: 2026-03-04

Good:
    records/meetings/board/2026-03-04/minutes.md with date: 2026-03-04
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.filing import date_of_name, filed

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.dated:
        place = filed(record.id)
        if place is None or place.dated_name is None or record.type not in place.types:
            continue
        stated = date_of_name(place.dated_name)
        if stated is None:
            yield Remark(
                record.locate("date"),
                f"The path has no date: “{place.dated_name}” should begin with {record.front.date}.",
                "Rename it, and list the old id in aliases if it was published.",
            )
        elif stated != str(record.front.date):
            yield Remark(
                record.locate("date"),
                f"The date is {record.front.date}, but the path says {stated}.",
                "Correct the one that is wrong; a record that moves lists its old id in aliases.",
            )
