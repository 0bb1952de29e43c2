"""A record lies where no record of its kind is looked for.

What: records lie in the folders of the archive: organisation.md, bodies/, people/, rulebooks/, meetings/BODY/DATE/, and
emails/, votes/, elections/, motions/ and statements/ with a folder for each body.

Why: the path is a record's identity and address; in another place it is left out of its meeting, list or person.

Bad:
    records/minutes-march.md

Good:
    records/meetings/board/2026-03-03/minutes.md
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Place, Remark, Severity
from minutebook.filing import example_path, is_filed, is_slug

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        if not is_filed(record.id) and all(map(is_slug, record.id.split("/"))):
            yield Remark(
                Place(record.path),
                f"No record belongs at {record.path}.",
                f"Move it to {example_path(record.front)}.",
            )
