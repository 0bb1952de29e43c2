"""Read all commits of a branch in one pass of `git log`: who, when, why, and which files each of them changed.

Commits are those of the first-parent line, oldest first: a merged branch is one commit with all that it brought, at the
time of the merge. Times are what the commits say, whatever clock they were made by.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from functools import lru_cache
from sys import intern
from typing import IO

from minutebook.reading.git.repository import Repository, running
from minutebook.reading.git.tip import find_commit

FIELDS = ("%H", "%P", "%an", "%ae", "%ad", "%cn", "%ce", "%cd", "%B")
SUBMODULE = b"160000"
# Above this many files on either side, git looks for moved files by their whole content only.
RENAME_LIMIT = 1000
CHUNK = 1 << 16


class ChangeKind(StrEnum):
    ADDED = "added"
    MODIFIED = "modified"
    DELETED = "deleted"
    RENAMED = "renamed"


KINDS = {
    "A": ChangeKind.ADDED,
    "M": ChangeKind.MODIFIED,
    "T": ChangeKind.MODIFIED,
    "D": ChangeKind.DELETED,
    "R": ChangeKind.RENAMED,
}


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a commit says made it."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a commit did to one file. Paths are from the repository's root; what is not UTF-8 in them is kept as surrogates.

    `old_path` is where the file was before, the same as `path` unless it was renamed. `old_blob` is None for a file that
    was not there before, `new_blob` for one that is not there any more.
    """

    path: str
    old_path: str
    kind: ChangeKind
    old_blob: str | None
    new_blob: str | None


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit with its changes against its first parent, in the order of their paths. `message` is subject and body."""

    id: str
    parents: tuple[str, ...]
    author: Identity
    authored: datetime
    committer: Identity
    committed: datetime
    message: str
    changes: tuple[Change, ...]


def read_commits(repository: Repository, branch: str | None = None, within: str = "") -> Iterator[Commit]:
    """The commits on the first-parent line of `branch` (HEAD where None), oldest first.

    `within`, a folder's path from the repository's root, leaves out all commits and changes that do not concern it.
    Raises MinutebookError where there is no such branch.
    """
    start = find_commit(repository, branch)
    if start is None:
        return
    arguments = [
        *("log", "--raw", "-z", "--no-abbrev", "--root", "-m", "--first-parent", "--reverse", "--no-color"),
        *("--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-notes", "--ignore-submodules=all"),
        # Without all blobs here, only files of the same content can be compared.
        *(
            f"--find-renames={'100%' if repository.is_partial else '50%'}",
            f"-l{RENAME_LIMIT}",
            "-O/dev/null",
            "--no-relative",
        ),
        *("--date=raw", "--encoding=UTF-8", f"--format=tformat:{'%x00'.join(FIELDS)}%x00", start, "--"),
        *([f":(top,literal){within.rstrip('/')}"] if within else []),
    ]
    with running(repository, *arguments) as process:
        yield from _commits(_tokens(process.stdout))


def _commits(tokens: Iterator[bytes]) -> Iterator[Commit]:
    """Commits from NUL-ended tokens: the fields, an empty one, then for each file its raw line and one or two paths."""
    token = next(tokens, None)
    while token:
        fields = [token, *(next(tokens) for _ in FIELDS[1:])]
        next(tokens)
        changes = []
        while (token := next(tokens, None)) and (line := token.lstrip(b"\n")).startswith(b":"):
            change = _change(line, next(tokens), tokens)
            if change:
                changes.append(change)
        yield _commit([field.decode("utf-8", "replace") for field in fields], tuple(changes))


def _commit(fields: list[str], changes: tuple[Change, ...]) -> Commit:
    id_, parents, author, author_email, authored, committer, committer_email, committed, message = fields
    return Commit(
        id_,
        tuple(parents.split()),
        _identity(author, author_email),
        _moment(authored),
        _identity(committer, committer_email),
        _moment(committed),
        message,
        changes,
    )


@lru_cache(maxsize=1024)
def _identity(name: str, email: str) -> Identity:
    """The same people make most commits, so that they are held once."""
    return Identity(name, email)


def _change(line: bytes, path: bytes, tokens: Iterator[bytes]) -> Change | None:
    """The change that a raw line (`:100644 100644 OLD NEW M`) and a path tell of; None for a submodule."""
    old_mode, new_mode, old_blob, new_blob, status = line[1:].split(b" ")
    kind = KINDS[chr(status[0])]
    new_path = next(tokens) if kind is ChangeKind.RENAMED else path
    old = None if old_mode == SUBMODULE or not old_blob.strip(b"0") else old_blob.decode()
    new = None if new_mode == SUBMODULE or not new_blob.strip(b"0") else new_blob.decode()
    if old is None and new is None:
        return None
    if old is None or new is None:
        kind = ChangeKind.DELETED if new is None else ChangeKind.ADDED
    return Change(_path(new_path), _path(path), kind, old, new)


def _path(name: bytes) -> str:
    """Files change many times, and each path is held once."""
    return intern(name.decode("utf-8", "surrogateescape"))


def _moment(raw: str) -> datetime:
    """The instant that `1700000000 +0100` states; a time or offset that no calendar has becomes the nearest that one has."""
    seconds, _, offset = raw.partition(" ")
    try:
        return datetime.fromtimestamp(int(seconds or 0), _zone(offset))
    except (ValueError, OverflowError, OSError):
        return datetime.max.replace(tzinfo=UTC)


@lru_cache(maxsize=256)
def _zone(offset: str) -> timezone:
    sign, digits = (-1 if offset.startswith("-") else 1), offset.lstrip("+-")
    if len(digits) != 4 or not digits.isdigit() or int(digits[:2]) > 23 or int(digits[2:]) > 59:
        return UTC
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))


def _tokens(stream: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    while chunk := stream.read(CHUNK):
        *whole, rest = (rest + chunk).split(b"\0")
        yield from whole
    if rest:
        yield rest
