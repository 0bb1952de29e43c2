"""The lives of files on a branch: every version of each file that is there at the end, through moves, gaps and swaps."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from minutebook.dates import PartialDate
from minutebook.reading.git.log import Change, ChangeKind, Commit

DateOf = Callable[[str], PartialDate | None]


@dataclass(frozen=True, slots=True)
class Version:
    """A text that a file had: the commit that brought it, the number of that commit on the branch, and the blob."""

    number: int
    commit: Commit
    blob: str


Life = tuple[Version, ...]
"""All versions of a file, oldest first. A move alone is no version: the text is the one before."""


@dataclass(slots=True)
class _Branch:
    """The files of a branch while its commits are followed: those there, and those deleted, which may come back."""

    there: dict[str, Life] = field(default_factory=dict)
    gone: dict[str, Life] = field(default_factory=dict)


def follow_files(commits: Iterable[Commit], date_of: DateOf) -> Mapping[str, Life]:
    """The life of every file that is there after the last of `commits`, by its path.

    `date_of` gives the date that a path states. A file moved keeps its life, unless its text changed and its new path
    states another date: then git took one meeting's minutes for another's.
    """
    branch = _Branch()
    for number, commit in enumerate(commits):
        _follow(branch, number, commit, date_of)
    return branch.there


def _follow(branch: _Branch, number: int, commit: Commit, date_of: DateOf) -> None:
    """Apply one commit. What leaves its place does so first: a commit may move one file to where another was."""
    left = {
        change.old_path: branch.there.pop(change.old_path, ())
        for change in commit.changes
        if change.kind in (ChangeKind.DELETED, ChangeKind.RENAMED)
    }
    moved = _moves(commit.changes, date_of)
    for change in commit.changes:
        if change.new_blob is None:
            continue
        source = moved.get(change.path)
        before = left.pop(source, ()) if source is not None else branch.there.get(change.path, ())
        known = sorted({version.number: version for version in (*branch.gone.pop(change.path, ()), *before)}.items())
        life = tuple(version for _, version in known)
        is_new = not life or life[-1].blob != change.new_blob
        branch.there[change.path] = (*life, Version(number, commit, change.new_blob)) if is_new else life
    branch.gone.update(left)


def _moves(changes: tuple[Change, ...], date_of: DateOf) -> dict[str, str]:
    """Where each file that came to a new place was before: what git found, and what is plain from names alone."""
    if all(change.kind in (ChangeKind.ADDED, ChangeKind.MODIFIED) for change in changes):
        return {}
    moved: dict[str, str] = {}
    added: dict[tuple[str, PartialDate | None], list[str]] = defaultdict(list)
    deleted: dict[tuple[str, PartialDate | None], list[str]] = defaultdict(list)
    for change in changes:
        if change.kind is ChangeKind.RENAMED and _is_one_meeting(change, date_of):
            moved[change.path] = change.old_path
        elif change.kind in (ChangeKind.ADDED, ChangeKind.RENAMED):
            added[_name(change.path, date_of)].append(change.path)
        if change.kind is ChangeKind.DELETED:
            deleted[_name(change.path, date_of)].append(change.path)
    for name, paths in added.items():
        if len(paths) == 1 and len(deleted[name]) == 1:
            moved[paths[0]] = deleted[name][0]
    return moved


def _is_one_meeting(change: Change, date_of: DateOf) -> bool:
    if change.old_blob == change.new_blob:
        return True
    old, new = date_of(change.old_path), date_of(change.path)
    return old is None or new is None or old == new


def _name(path: str, date_of: DateOf) -> tuple[str, PartialDate | None]:
    return PurePosixPath(path).stem.lower(), date_of(path)
