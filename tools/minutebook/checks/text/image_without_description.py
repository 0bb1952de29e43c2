"""An image has no description.

What: every image in the text says in words what it shows: `![the words](plan.png)`.

Why: whoever cannot see the image, or has only the printed page or the search, learns nothing of it.

Bad:
    ![](plan.png)

Good:
    ![Plan of the garden: the gate moves to the south side](plan.png)
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for link in record.text.links:
            if link.is_image and not link.words.strip():
                yield Remark(
                    record.locate_text(link.start),
                    "This image has no description.",
                    "Say between the square brackets what it shows.",
                )
