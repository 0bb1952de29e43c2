"""Load: the first third of the line, from a folder of files to the archive and what was wrong on the way."""

from pathlib import Path

from minutebook.archive import Archive
from minutebook.checks import describe_problems
from minutebook.diagnostics import Diagnostic, Problem
from minutebook.parse import parse_record, record_id
from minutebook.reading.files import find_files, find_folder, read_text
from minutebook.reading.source import read_source
from minutebook.record import Record
from minutebook.records.front import FrontMatter


def load_archive(folder: Path) -> tuple[Archive, tuple[Diagnostic, ...]]:
    """Read the archive in `folder` (the one that holds `records/`). Raises MinutebookError where there is none.

    A file that cannot be read is a diagnostic and hides no other.
    """
    folder = find_folder(folder)
    files, problems = find_files(folder)
    found = list(problems)
    records: list[Record[FrontMatter]] = []
    for file in files:
        if file.is_record:
            text = read_text(folder, file)
            found.extend(text.problems)
            record, more = _read_record(text.path, text.text)
            found.extend(more)
            if record:
                records.append(record)
    read = {record.path for record in records}
    paths = {file.path for file in files if file.is_record} | {problem.place.path for problem in problems}
    unreadable = frozenset(record_id(path) for path in paths - read if path.endswith(".md"))
    records.sort(key=lambda record: record.id)
    archive = Archive(folder, tuple(records), files, tuple(found), unreadable)
    return archive, describe_problems(archive.problems)


def _read_record(path: str, text: str | None) -> tuple[Record[FrontMatter] | None, tuple[Problem, ...]]:
    if text is None:
        return None, ()
    source, problems = read_source(path, text)
    if source is None:
        return None, problems
    record, more = parse_record(source)
    return record, (*problems, *more)
