"""A record's path has a part that cannot be an id.

What: the folders and file names of records are made of small letters from a to z, digits and hyphens, at most 100 each, and end
in .md. Attachments may have any other name.

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
from minutebook.records.fields import LONGEST_SLUG

SEVERITY = Severity.ERROR
OTHER_SCRIPT = "Rename it with letters from a to z, as the name sounds; `title` has the name as it is written."
ALMOST_RECORDS = (".md", ".markdown", ".mdown", ".mkd")


def check(archive: Archive) -> Iterator[Remark]:
    for file in archive.files:
        if file.is_record or (file.path.endswith(".md") and "#" in file.path):
            yield from _odd_part(file.path)
        elif file.path.lower().endswith(ALMOST_RECORDS) and not file.path.endswith(".md"):
            name = file.path.rpartition("/")[2]
            yield Remark(
                Place(file.path),
                f"{quoted(name)} is not read as a record, since its name does not end in .md in small letters.",
                f"Rename it to “{name.rpartition('.')[0]}.md”.",
            )


def _odd_part(path: str) -> Iterator[Remark]:
    odd = next((part for part in record_id(path).split("/") if not is_slug(part) or len(part) > LONGEST_SLUG), None)
    if odd is None:
        return
    if is_slug(odd):
        message = f"{quoted(odd)} in the path is longer than {LONGEST_SLUG} letters."
        yield Remark(Place(path), message, "Rename it to something shorter.")
        return
    name = id_from(odd)
    hint = f"Rename it to “{name}”." if name else OTHER_SCRIPT
    yield Remark(
        Place(path), f"{quoted(odd)} in the path is not made of small letters from a to z, digits and hyphens.", hint
    )
