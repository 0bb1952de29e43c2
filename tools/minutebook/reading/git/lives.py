"""Follow files through a branch: moved, swapped, deleted and brought back, each keeps its life.

Git says which file it thinks was moved where; whether that is so, the caller knows better.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from minutebook.reading.git.log import Change, ChangeKind, Commit

Moves = Callable[[list[Change]], Iterable[tuple[str, str]]]
"""From the changes of one commit to where each file that came to a new place was before: (new path, old path)."""
IsFollowed = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a file was after a commit, by the commit's position on the branch; `blob` is None where it was deleted."""

    position: int
    path: str
    blob: str | None


@dataclass(slots=True)
class Branch:
    """The files of a branch while its commits are followed, by path: those there, and those deleted."""

    there: dict[str, list[Stand]] = field(default_factory=dict)
    gone: dict[str, list[Stand]] = field(default_factory=dict)


def follow_files(commits: Iterable[Commit], is_followed: IsFollowed, moves: Moves) -> Branch:
    """The lives of all files whose path `is_followed`, after the last of `commits`. Stands of one file differ in path or blob."""
    branch = Branch()
    for position, commit in enumerate(commits):
        changes = [change for change in commit.changes if is_followed(change.path) or is_followed(change.old_path)]
        if changes:
            _follow(branch, position, changes, is_followed, moves)
    return branch


def _follow(branch: Branch, position: int, changes: list[Change], is_followed: IsFollowed, moves: Moves) -> None:
    """Apply one commit. What leaves its place does so first: a commit may move one file to where another was."""
    moved = dict(moves(changes))
    leaving = {change.old_path for change in changes if change.kind in (ChangeKind.DELETED, ChangeKind.RENAMED)}
    left = {path: branch.there.pop(path) for path in sorted(leaving | {*moved.values()}) if path in branch.there}
    for change in changes:
        if change.new_blob is None or not is_followed(change.path):
            continue
        life = left.pop(moved.get(change.path, ""), None) or branch.there.get(change.path)
        life = life or branch.gone.pop(change.path, [])
        stand = Stand(position, change.path, change.new_blob)
        if not life or (life[-1].path, life[-1].blob) != (stand.path, stand.blob):
            life.append(stand)
        branch.there[change.path] = life
    for path, life in left.items():
        life.append(Stand(position, path, None))
        branch.gone[path] = [*branch.gone.pop(path, []), *life]


def find_swaps(changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
    """Files that changed places with one another, in twos or in a ring: git says of each only that it was modified."""
    modified = [
        change for change in changes if change.kind is ChangeKind.MODIFIED and change.old_blob != change.new_blob
    ]
    if len(modified) < 2:
        return
    holders: defaultdict[str | None, list[str]] = defaultdict(list)
    for change in modified:
        holders[change.old_blob].append(change.path)
    came = {change.path: holders[change.new_blob][0] for change in modified if len(holders[change.new_blob]) == 1}
    while came.keys() != (sources := set(came.values())):
        came = {path: source for path, source in came.items() if source in came and path in sources}
    yield from came.items()
