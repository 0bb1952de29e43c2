"""A record lists an attachment that is not there.

What: files named under `attachments` (and an election's `ballots-file`) lie beside the record, or below its folder.

Why: the page would offer a download that does not exist.

Bad:
    attachments: [budgett.pdf]

Good:
    attachments: [budget.pdf]
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.quoting import OTHER_ACCENTS, closest, looks_alike, quoted
from minutebook.reading.targets import path_beside
from minutebook.reading.yaml import Key
from minutebook.record import Record
from minutebook.records.front import FrontMatter

SEVERITY = Severity.ERROR


def check(archive: Archive) -> Iterator[Remark]:
    beside = _names_by_folder(archive)
    for record in archive.records:
        for keys, name in _files_named(record):
            if path_beside(record.path, name) not in archive.file_paths:
                folder = record.path.rpartition("/")[0] + "/"
                hint = _hint(name, folder, beside.get(folder, ()))
                yield Remark(record.locate(*keys), f"There is no file {quoted(name)} beside this record.", hint)


def _hint(name: str, folder: str, beside: Sequence[str]) -> str:
    if any(looks_alike(name, each) for each in beside):
        return OTHER_ACCENTS
    close = closest(name, beside)
    return f"Did you mean “{close}”?" if close else f"Put the file into {folder}, or correct the name."


def _names_by_folder(archive: Archive) -> dict[str, list[str]]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for file in archive.files:
        folder, _, name = file.path.rpartition("/")
        names[f"{folder}/"].append(name)
    return names


def _files_named(record: Record[FrontMatter]) -> Iterator[tuple[tuple[Key, ...], str]]:
    yield from ((("attachments", index), name) for index, name in enumerate(record.front.attachments))
    ballots = getattr(record.front, "ballots_file", None)
    if ballots:
        yield ("ballots-file",), ballots
