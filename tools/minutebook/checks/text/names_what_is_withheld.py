"""The text of a public record names a file or a record that is not public.

What: the text and entries of a public record hold no path, id or file name of a record that is for members, closed or
withheld, nor of a file that only such a record names.

Why: what leads there is left out of the site, but words that a public record writes are published as they stand; a file's
name may say what the file was withheld for.

Bad:
    The committee considered `dismissal-of-the-warden.pdf`.

Good:
    The committee considered a paper that is for members only.
"""

import re
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.filing import files_named
from minutebook.quoting import quoted
from minutebook.reading.targets import path_to
from minutebook.record import Record
from minutebook.records.front import FrontMatter
from minutebook.words import Visibility

SEVERITY = Severity.WARNING
FEW_LETTERS = 6
"""A name shorter than this, such as `a.pdf`, may well be another thing's."""


def check(archive: Archive) -> Iterator[Remark]:
    public = [record for record in archive.records if _is_public(record)]
    names = _withheld_names(archive, public)
    if not names:
        return
    pattern = re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, names))})(?![\w/-])")
    for record in public:
        for found in pattern.finditer(record.text.source):
            place = record.locate_text(len(record.text.source[: found.start()].encode()))
            message = f"{quoted(found[0])} is not public, and is named in the text of a record that is."
            yield Remark(place, message, "Say it in other words, or make what it names public.")


def _is_public(record: Record[FrontMatter]) -> bool:
    return record.front.visibility is Visibility.PUBLIC and getattr(record.front, "status", None) != "withheld"


def _withheld_names(archive: Archive, public: list[Record[FrontMatter]]) -> list[str]:
    """Ids and paths of records that are not public, and of files that only they name; the longest first."""
    shown = {path for record in public for path in _files_of(record)}
    names: set[str] = set()
    for record in archive.records:
        if _is_public(record):
            continue
        names |= {record.id, record.path, record.path.rpartition("/")[2]} - {"minutes.md", "agenda.md"}
        names |= {name for path in _files_of(record) - shown for name in (path, path.rpartition("/")[2])}
    return sorted((name for name in names if len(name) >= FEW_LETTERS), key=lambda name: (-len(name), name))


def _files_of(record: Record[FrontMatter]) -> set[str]:
    linked = (path_to(record.path, link.target) for link in record.text.links)
    return {path for path in (*linked, *files_named(record).values()) if path and not path.endswith(".md")}
