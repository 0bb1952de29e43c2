"""A body met or voted before it existed or after it ended.

What: meetings, votes and elections of a body lie between its `founded` and its `dissolved`.

Why: what was done in the name of a body that did not exist binds nobody, unless the dates of the body are wrong.

Bad:
    a meeting of 2026-03-03 of a body with dissolved: 2025-12-31

Good:
    a meeting of 2025-12-31 of that body
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.words import RecordType

SEVERITY = Severity.WARNING
DEEDS = (RecordType.AGENDA, RecordType.MINUTES, RecordType.VOTE, RecordType.ELECTION)


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.dated:
        body = archive.bodies.get(record.front.body)
        if body is None or record.type not in DEEDS:
            continue
        date, founded, dissolved = record.front.date, body.front.founded, body.front.dissolved
        if founded and date.last < founded.first:
            said = f"was founded only after that ({founded.words})"
        elif dissolved and dissolved.last < date.first:
            said = f"had ended by then ({dissolved.words})"
        else:
            continue
        yield Remark(
            record.locate("date"),
            f"The date is {date.words}, but {body.front.title} {said}.",
            f"Correct the date here, or founded: and dissolved: in {body.path}.",
        )
