"""A record's path has a part that cannot be an id.

What: the folders and file names of records are made of small letters, digits and hyphens. Attachments may have any name.

Why: the path is the record's id and address; capitals, spaces and accents break links when they are typed or sent on.

Bad:
    records/meetings/Board/2026-03-03/Minutes final.md

Good:
    records/meetings/board/2026-03-03/minutes.md
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Place, Remark, Severity
from minutebook.filing import is_slug
from minutebook.parse import record_id
from minutebook.quoting import id_from, quoted

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for file in archive.files:
        if not file.is_record:
            continue
        odd = next((part for part in record_id(file.path).split("/") if not is_slug(part)), None)
        if odd is not None:
            name = id_from(odd)
            hint = f"Rename it to “{name}”." if name else "Rename it."
            yield Remark(
                Place(file.path), f"{quoted(odd)} in the path is not made of small letters, digits and hyphens.", hint
            )
