"""Follow records through a branch: moved, swapped, deleted and brought back, each keeps its life."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from minutebook.filing import date_of_name, filed
from minutebook.parse import record_id
from minutebook.reading.files import RECORDS
from minutebook.reading.git.log import Change, ChangeKind, Commit

Aliases = Mapping[str, Collection[str]]
"""The former ids of each record that has any, by its id."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a record was after a commit, by the commit's position on the branch; `blob` is None where it was deleted."""

    position: int
    path: str
    blob: str | None


@dataclass(slots=True)
class Branch:
    """The records of a branch while its commits are followed, by path: those there, and those deleted."""

    there: dict[str, list[Stand]] = field(default_factory=dict)
    gone: dict[str, list[Stand]] = field(default_factory=dict)


def follow_records(commits: Iterable[Commit], prefix: str, aliases: Aliases) -> Branch:
    """The lives of all records after the last of `commits`; paths without `prefix`, the archive's folder in its repository.

    A record that git finds moved keeps its life where nothing but its place changed, where it names the old id among
    its aliases, or where both paths state the same date: minutes of two meetings are often alike.
    """
    branch = Branch()
    for position, commit in enumerate(commits):
        changes = [change for change in commit.changes if _concerns(change, prefix)]
        if changes:
            _follow(branch, position, changes, prefix, aliases)
    _join_aliases(branch, aliases)
    return branch


def is_record(path: str, prefix: str) -> bool:
    """Whether a path of the repository is a record's; as find_files has it."""
    if not path.startswith(f"{prefix}{RECORDS}/") or not path.endswith(".md"):
        return False
    parts = path[len(prefix) :].split("/")
    return parts[-1].lower() != "readme.md" and not any(part.startswith(".") for part in parts)


def _concerns(change: Change, prefix: str) -> bool:
    return is_record(change.path, prefix) or (change.old_path != change.path and is_record(change.old_path, prefix))


def _follow(branch: Branch, position: int, changes: list[Change], prefix: str, aliases: Aliases) -> None:
    """Apply one commit. What leaves its place does so first: a commit may move one record to where another was."""
    moved = dict(_moves(changes, prefix, aliases))
    leaving = {change.old_path for change in changes if change.kind in (ChangeKind.DELETED, ChangeKind.RENAMED)} | set(
        moved.values()
    )
    left = {path: branch.there.pop(path) for path in sorted(leaving) if path in branch.there}
    for change in changes:
        if change.new_blob is None or not is_record(change.path, prefix):
            continue
        life = left.pop(moved.get(change.path, ""), None) or branch.there.get(change.path)
        life = life or branch.gone.pop(change.path, [])
        stand = Stand(position, change.path[len(prefix) :], change.new_blob)
        if not life or (life[-1].path, life[-1].blob) != (stand.path, stand.blob):
            life.append(stand)
        branch.there[change.path] = life
    for path, life in left.items():
        life.append(Stand(position, path[len(prefix) :], None))
        branch.gone[path] = [*branch.gone.pop(path, []), *life]


def _moves(changes: list[Change], prefix: str, aliases: Aliases) -> Iterator[tuple[str, str]]:
    """Where each record that came to a new place was before: (new path, old path)."""
    for change in changes:
        if change.kind is ChangeKind.RENAMED and is_record(change.path, prefix) and is_record(change.old_path, prefix):
            old, new = (record_id(path[len(prefix) :]) for path in (change.old_path, change.path))
            if change.old_blob == change.new_blob or old in aliases.get(new, ()) or _may_be_one(old, new):
                yield change.path, change.old_path
    yield from _swaps(changes)


def _swaps(changes: list[Change]) -> Iterator[tuple[str, str]]:
    """Records that changed places with one another, in twos or in a ring: git says of each only that it was modified."""
    modified = [
        change for change in changes if change.kind is ChangeKind.MODIFIED and change.old_blob != change.new_blob
    ]
    holders: defaultdict[str | None, list[str]] = defaultdict(list)
    for change in modified:
        holders[change.old_blob].append(change.path)
    came = {change.path: holders[change.new_blob][0] for change in modified if len(holders[change.new_blob]) == 1}
    while came.keys() != (sources := set(came.values())):
        came = {path: source for path, source in came.items() if source in came and path in sources}
    yield from came.items()


def _may_be_one(old: str, new: str) -> bool:
    before, after = filed(old), filed(new)
    if before is None or after is None or before.dated_name is None or after.dated_name is None:
        return True
    same_day = date_of_name(before.dated_name) == date_of_name(after.dated_name)
    return same_day and bool(set(before.types) & set(after.types))


def _join_aliases(branch: Branch, aliases: Aliases) -> None:
    """Give records the lives that ended under their former ids."""
    paths = {record_id(life[-1].path): path for path, life in branch.there.items()}
    former = {record_id(life[-1].path): path for path, life in branch.gone.items()}
    for id_, names in aliases.items():
        for name in names:
            if id_ in paths and name in former:
                life = branch.gone.pop(former.pop(name))[:-1]
                both = [*life, *branch.there[paths[id_]]]
                branch.there[paths[id_]] = sorted(both, key=lambda stand: stand.position)
