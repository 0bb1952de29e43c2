"""Two files have paths that differ only in case, or in how accents are stored.

What: no two files under records/ have paths that are equal once case and the storage of accents are set aside.

Why: on Windows and macOS such files are one: whoever fetches the archive there gets one of the two and commits it as a change.

Bad:
    records/people/jane-roe.md
    records/people/Jane-Roe.md

Good:
    records/people/jane-roe.md
    records/people/jane-roe-2.md
"""

import unicodedata
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Place, Remark, Severity

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    seen: dict[str, str] = {}
    for file in archive.files:
        first = seen.setdefault(unicodedata.normalize("NFC", file.path).casefold(), file.path)
        if first != file.path:
            yield Remark(
                Place(file.path),
                f"On Windows and macOS this file and {first} are one and the same.",
                "Rename one of them, or delete it if they are two versions of one record.",
            )
