"""A link has no words.

What: every link in the text says in words where it leads: `[the words](plan.pdf)`.

Why: nobody can see or follow a link without words, so it is left out of pages, feeds and documents.

Bad:
    The rules are here: [](rules.pdf)

Good:
    The rules are here: [rules of the garden](rules.pdf)
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.quoting import quoted

SEVERITY = Severity.WARNING


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        wordless = [link for link in record.text.links if not link.words.strip()]
        images = {link.start for link in wordless if link.is_image}
        for link in wordless:
            # Of one around an image, it is the image's description that is missing.
            if not link.is_image and link.start + 1 not in images:
                yield Remark(
                    record.locate_text(link.start),
                    f"This link to {quoted(link.target)} has no words.",
                    "Say between the square brackets where it leads, or delete it.",
                )
