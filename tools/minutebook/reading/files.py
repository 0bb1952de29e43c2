"""Find the files of an archive and read their bytes into text; nothing here knows what a record is."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from minutebook.diagnostics import Place, Problem
from minutebook.errors import MinutebookError

RECORDS = "records"
MOST_BYTES = 8 * 1024 * 1024
CONFLICT = re.compile(r"^(<{7}|>{7}|\|{7})(?: |$)|^={7}$", re.MULTILINE)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file under records/: `path` is relative to the archive's folder, with forward slashes."""

    path: str
    size: int
    is_record: bool


@dataclass(frozen=True, slots=True)
class TextFile:
    """A record file's text with line ends made `\\n`; `text` is None where it cannot be read as text."""

    path: str
    text: str | None
    problems: tuple[Problem, ...] = ()


def find_folder(folder: Path) -> Path:
    """The folder that holds `records/`, given it or `records/` itself. Raises MinutebookError if there is none."""
    if (folder / RECORDS).is_dir():
        return folder
    if folder.name == RECORDS and folder.is_dir():
        return folder.parent
    if not folder.exists():
        raise MinutebookError(
            f"There is no folder {folder}.", "Give the folder of an archive: the one that holds records/."
        )
    raise MinutebookError(
        f"{folder} is not an archive: it has no folder records/.",
        "Run this where records/ is, give its folder, or begin an archive with: minutebook init FOLDER",
    )


def find_files(folder: Path) -> tuple[tuple[FoundFile, ...], tuple[Problem, ...]]:
    """All files under `folder`/records in the order of their paths, and what is wrong with their places."""
    root = folder / RECORDS
    found: list[FoundFile] = []
    problems: list[Problem] = []
    for path, entry in _walk(root, RECORDS):
        target = Path(entry.path)
        if entry.is_symlink():
            reason = _symlink_problem(target, folder)
            if reason:
                problems.append(Problem("link-leaves-archive", Place(path), {"reason": reason}))
                continue
        size = target.stat().st_size
        is_record = path.endswith(".md") and path.rpartition("/")[2].lower() != "readme.md"
        found.append(FoundFile(path, size, is_record))
    found.sort(key=lambda file: file.path)
    return tuple(found), tuple(problems)


def read_text(folder: Path, file: FoundFile) -> TextFile:
    """Read one record file; what keeps it from being text is a problem, not an exception."""
    if file.size > MOST_BYTES:
        problem = Problem("file-too-large", Place(file.path), {"size": file.size, "most": MOST_BYTES})
        return TextFile(file.path, None, (problem,))
    try:
        data = (folder / file.path).read_bytes()
    except OSError as error:
        return TextFile(file.path, None, (Problem("file-unreadable", Place(file.path), {"reason": error.strerror}),))
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return TextFile(file.path, None, (Problem("not-utf8", Place(file.path), {"encoding": encoding}),))
    problems: list[Problem] = []
    if data.startswith(b"\xef\xbb\xbf"):
        problems.append(Problem("byte-order-mark", Place(file.path)))
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return TextFile(file.path, None, (*problems, _undecodable(file.path, data, error)))
    if "\r" in text:
        before = text.split("\r", 1)[0]
        place = Place(file.path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        problems.append(Problem("line-ends", place))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    marker = CONFLICT.search(text)
    if marker and marker[0][0] != "=":
        line = text.count("\n", 0, marker.start()) + 1
        problems.append(Problem("merge-conflict", Place(file.path, line, 1, 7)))
        return TextFile(file.path, None, tuple(problems))
    control = CONTROL.search(text)
    if control:
        problems.append(
            Problem("control-character", place_at(file.path, text, control.start()), {"code": ord(control[0])})
        )
        text = CONTROL.sub("\ufffd", text)
    return TextFile(file.path, text, tuple(problems))


def place_at(path: str, text: str, offset: int, length: int = 1, first_line: int = 1) -> Place:
    """The place of the character at `offset` of `text`, whose first line is `first_line` of the file."""
    start = text.rfind("\n", 0, offset) + 1
    return Place(path, text.count("\n", 0, offset) + first_line, offset - start + 1, max(length, 1))


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            path = f"{prefix}/{entry.name}"
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), path)
            else:
                yield path, entry


def _symlink_problem(path: Path, folder: Path) -> str:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "it points at nothing"
    if not target.is_relative_to((folder / RECORDS).resolve()):
        return "it points outside the archive"
    return "it points at a folder" if target.is_dir() else ""


def _undecodable(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start]
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    place = Place(path, before.count(b"\n") + 1, column)
    return Problem("not-utf8", place, {"encoding": "", "byte": data[error.start]})
