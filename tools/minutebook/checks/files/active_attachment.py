"""An attachment is of a kind that a browser runs as a page: HTML, SVG, XML.

What: files beside records are documents, pictures and tables, not pages or drawings that may hold scripts.

Why: whoever opens such a file on the site would run what is in it with the site's own name. So it is published as plain
text, with .txt after its name, and a picture of that kind is not shown.

Bad:
    plan.svg

Good:
    plan.png
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from minutebook.archive import Archive
from minutebook.diagnostics import Place, Remark, Severity
from minutebook.quoting import quoted
from minutebook.reading.targets import is_active

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for file in archive.files:
        if not file.is_record and is_active(file.path):
            name = quoted(PurePosixPath(file.path).name)
            message = f"{name} could run scripts in a reader's browser: it is published as plain text."
            yield Remark(
                Place(file.path), message, "Save a picture as PNG, and a document as PDF, and name that instead."
            )
