"""An attachment lies where no records do.

What: attachments lie beside records: in records/ itself, or in the folders of meetings, bodies, people and the rest.

Why: an attachment has the address of its path, and elsewhere that may be the address of a page or a feed of the site. So it
is not published.

Bad:
    records/feeds/plan.pdf

Good:
    records/meetings/board/2026-03-03/plan.pdf
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Place, Remark, Severity
from minutebook.filing import is_beside_records

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for file in archive.files:
        if not file.is_record and not is_beside_records(file.path):
            message = f"No attachment belongs at {file.path}, so it is not published."
            yield Remark(Place(file.path), message, "Move it beside the record that it belongs to.")
