"""The lives of files of minutes: every text that each file has had, through moves and gaps."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from minutebook.dates import PartialDate
from minutebook.reading.git.lives import Stand, follow_files
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


def read_lives(commits: Iterable[Commit], date_of: DateOf) -> Mapping[str, Life]:
    """The life of every file that is there after the last of `commits`, by its path.

    `date_of` gives the date that a path states. A file moved keeps its life, unless its text changed and its new path
    states another date: then git took one meeting's minutes for another's. Where two files swap their texts, each keeps its
    own life: whose minutes a file holds, its path says.
    """
    commits = tuple(commits)
    branch = follow_files(commits, lambda path: True, lambda changes: _moves(changes, date_of))
    # What came to where a file had been deleted is that file again.
    lives = {path: sorted([*branch.gone.get(path, ()), *life], key=_position) for path, life in branch.there.items()}
    return {path: tuple(_versions(life, commits)) for path, life in lives.items()}


def _versions(life: list[Stand], commits: tuple[Commit, ...]) -> Iterator[Version]:
    blob = None
    for stand in life:
        if stand.blob is not None and stand.blob != blob:
            blob = stand.blob
            yield Version(stand.position, commits[stand.position], blob)


def _position(stand: Stand) -> int:
    return stand.position


def _moves(changes: list[Change], date_of: DateOf) -> Iterator[tuple[str, str]]:
    """Where each file that came to a new place was before: what git found, and what is plain from names alone."""
    if all(change.kind in (ChangeKind.ADDED, ChangeKind.MODIFIED) for change in changes):
        return
    added: dict[tuple[str, PartialDate | None], list[str]] = defaultdict(list)
    deleted: dict[tuple[str, PartialDate | None], list[str]] = defaultdict(list)
    for change in changes:
        if change.kind is ChangeKind.RENAMED and _is_one_meeting(change, date_of):
            yield change.path, change.old_path
        elif change.kind in (ChangeKind.ADDED, ChangeKind.RENAMED):
            added[_name(change.path, date_of)].append(change.path)
        if change.kind is ChangeKind.DELETED:
            deleted[_name(change.path, date_of)].append(change.path)
    for name, paths in added.items():
        if len(paths) == 1 and len(deleted[name]) == 1:
            yield paths[0], deleted[name][0]


def _is_one_meeting(change: Change, date_of: DateOf) -> bool:
    if change.old_blob == change.new_blob:
        return True
    old, new = date_of(change.old_path), date_of(change.path)
    return old is None or new is None or old == new


def _name(path: str, date_of: DateOf) -> tuple[str, PartialDate | None]:
    return PurePosixPath(path).stem.lower(), date_of(path)
