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
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
CONFLICT_MARKS = ("<" * 7, ">" * 7, "|" * 7)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
CONTROL_BYTES = bytes({*range(0x20), 0x7F} - set(b"\t\n\r"))
HIGH_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")
REFERENCE = re.compile(r"&#(?:0*([1-9][0-9]{0,4})|[Xx]0*([1-9A-Fa-f][0-9A-Fa-f]{0,3}));")
"""How Markdown may name a character by its number."""
OTHER_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
    (b"-\x00-\x00", "UTF-16"),
    (b"\x00-\x00-", "UTF-16"),
)
OTHER_MARKS = tuple(mark for mark, _ in OTHER_ENCODINGS)


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
        problem = _unfit(path, entry, root)
        if problem:
            problems.append(problem)
            continue
        # An id ends where a # begins.
        is_record = path.endswith(".md") and entry.name.lower() != "readme.md" and "#" not in path
        if not is_record and not os.access(entry.path, os.R_OK):  # records are read, and say it then
            problems.append(Problem("file-unreadable", Place(path), {"reason": "you have no permission to read it"}))
        found.append(FoundFile(path, entry.stat().st_size, is_record))
    found.sort(key=lambda file: file.path)
    return tuple(found), tuple(problems)


def read_text(folder: Path, file: FoundFile) -> TextFile:
    """Read one record file; what keeps it from being text is a problem, not an exception."""
    if file.size > MOST_BYTES:
        problem = Problem("file-too-large", Place(file.path), {"size": file.size, "most": MOST_BYTES})
        return TextFile(file.path, None, (problem,))
    try:
        with open(f"{folder}/{file.path}", "rb", buffering=0) as opened:  # noqa: PTH123  (there are tens of thousands)
            data = opened.read()
    except OSError as error:
        return TextFile(file.path, None, (Problem("file-unreadable", Place(file.path), {"reason": error.strerror}),))
    return decode(file.path, data)


def decode(path: str, data: bytes) -> TextFile:
    """The text of one record's bytes, with all that is wrong with them."""
    if data.startswith(OTHER_MARKS):
        encoding = next(encoding for mark, encoding in OTHER_ENCODINGS if data.startswith(mark))
        return TextFile(path, None, (Problem("not-utf8", Place(path), {"encoding": encoding}),))
    problems: list[Problem] = []
    if data.startswith(b"\xef\xbb\xbf"):
        problems.append(Problem("byte-order-mark", Place(path)))
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return TextFile(path, None, (*problems, _undecodable(path, data, error)))
    if "\r" in text:
        problems.append(Problem("line-ends", place_at(path, text, text.index("\r"))))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _may_have_conflict(text) and (marker := CONFLICT.search(text)):
        problems.append(Problem("merge-conflict", place_at(path, text, marker.start(), 7)))
        return TextFile(path, None, tuple(problems))
    named = REFERENCE.sub(_named_control, text) if b"&" in data and b"&#" in data else text
    if (named is not text or _may_have_control(data)) and (control := CONTROL.search(named)):
        problems.append(Problem("control-character", place_at(path, named, control.start()), {"code": ord(control[0])}))
        text = CONTROL.sub("\ufffd", named)
    return TextFile(path, text, tuple(problems))


def _may_have_conflict(text: str) -> bool:
    """Whether to look for the marks of a conflict. To look for one character first is thirty times quicker."""
    return any(mark[0] in text and mark in text for mark in CONFLICT_MARKS)


def _may_have_control(data: bytes) -> bool:
    """Whether to look for control characters: a search of every text by CONTROL takes ten times as long as this."""
    if len(data.translate(None, CONTROL_BYTES)) < len(data):
        return True
    if b"\xc2" in data and HIGH_CONTROL.search(data):
        return True
    return b"\xef\xbf" in data


def _named_control(reference: re.Match[str]) -> str:
    """The control character that a reference such as `&#150;` names; any other reference as it stands."""
    named = chr(int(reference[1]) if reference[1] else int(reference[2], 16))
    return named if CONTROL.match(named) else reference[0]


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


def _unfit(path: str, entry: "os.DirEntry[str]", root: Path) -> Problem | None:
    """Why a file cannot be part of the archive: a link to elsewhere or to nothing, or no file at all, such as a pipe."""
    if not path.isprintable():
        shown = "".join(character if character.isprintable() else "\ufffd" for character in path)
        return Problem(
            "file-unreadable",
            Place(shown),
            {"reason": "its name is not made of printable characters", "hint": "Give it another name."},
        )
    if entry.is_symlink():
        try:
            end = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError):
            return Problem("file-unreadable", Place(path), {"reason": "it is a link that leads to nothing"})
        if not end.is_relative_to(root.resolve()):
            return Problem("link-leaves-archive", Place(path))
        if end.is_dir():
            return Problem("file-unreadable", Place(path), {"reason": "it is a link to a folder"})
    if not entry.is_file():
        return Problem("file-unreadable", Place(path), {"reason": "it is not a plain file"})
    return None


def _undecodable(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start]
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    place = Place(path, before.count(b"\n") + 1, column)
    return Problem("not-utf8", place, {"encoding": "", "byte": data[error.start]})
