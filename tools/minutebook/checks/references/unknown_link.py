"""A link or image in the text leads to nothing in the archive.

What: links in the text that have no scheme such as https: lead, from the record's folder, to a record's .md file or to
another file of the archive.

Why: the link would be dead in the preview and is left out on the site.

Bad:
    [the last minutes](../2026-02-03/minute.md)

Good:
    [the last minutes](../2026-02-03/minutes.md)
"""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.parse import record_id
from minutebook.quoting import OTHER_ACCENTS, looks_alike, quoted
from minutebook.reading.targets import leaves_archive, path_beside, path_to, scheme_of
from minutebook.record import Record
from minutebook.records.front import FrontMatter

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    for record in archive.records:
        for link in record.text.links:
            target = link.target.partition("#")[0].partition("?")[0]
            if not target or scheme_of(target) or leaves_archive(record.path, target):
                continue
            path = path_to(record.path, target)
            if path in archive.file_paths or _is_known(archive, path):
                continue
            yield Remark(
                record.locate_text(link.start),
                f"The link {quoted(link.target)} leads to nothing.",
                _hint(archive, record, link.target, path),
            )


def _is_known(archive: Archive, path: str) -> bool:
    ident = record_id(path)
    return path.endswith(".md") and (ident in archive.unreadable or ident in archive.aliases)


def _hint(archive: Archive, record: Record[FrontMatter], written: str, path: str) -> str:
    target = written.partition("#")[0].partition("?")[0]
    if target.startswith("//"):
        return "Write https: before it."
    if path_beside(record.path, written) in archive.file_paths:
        return "In a link, write %23 for #, %3F for ? and %25 for %."
    if any(looks_alike(path, each) for each in archive.file_paths):
        return OTHER_ACCENTS
    if target.startswith("/"):
        return "Write the way from this record's folder: ../ leads one folder up."
    if f"{path}.md" in archive.file_paths:
        return f"Write {target}.md."
    minutes = f"{path}/minutes.md"
    if minutes in archive.file_paths:
        return f"A folder has no page; write {target.rstrip('/')}/minutes.md."
    if target.partition("/")[0].count(".") > 0 and not target.startswith("."):
        return "If it leads to another site, write https:// before it; else correct the path."
    return "Correct the path, seen from this record's folder."
