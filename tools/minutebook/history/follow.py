"""Follow records through a branch: which of them git rightly takes for moved, and what their aliases say."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from minutebook.filing import date_of_name, filed
from minutebook.parse import record_id
from minutebook.reading.files import RECORDS
from minutebook.reading.git.lives import Branch, find_swaps, follow_files
from minutebook.reading.git.log import Change, ChangeKind, Commit

Aliases = Mapping[str, Collection[str]]
"""The former ids of each record that has any, by its id."""


def follow_records(commits: Iterable[Commit], prefix: str, aliases: Aliases) -> Branch:
    """The lives of all records after the last of `commits`, by their paths; `prefix` is the archive's folder in its repository.

    A record that git finds moved keeps its life where nothing but its place changed, where it names the old id among
    its aliases, or where both paths state the same date: minutes of two meetings are often alike.
    """
    branch = follow_files(
        commits, lambda path: is_record(path, prefix), lambda changes: _moves(changes, prefix, aliases)
    )
    _join_aliases(branch, prefix, aliases)
    return branch


@lru_cache(maxsize=65536)
def is_record(path: str, prefix: str) -> bool:
    """Whether a path of the repository is a record's; as find_files has it."""
    if not path.startswith(f"{prefix}{RECORDS}/") or not path.endswith(".md"):
        return False
    if "#" in path[len(prefix) :]:
        return False
    parts = path[len(prefix) :].split("/")
    return parts[-1].lower() != "readme.md" and not any(part.startswith(".") for part in parts)


def _moves(changes: list[Change], prefix: str, aliases: Aliases) -> Iterator[tuple[str, str]]:
    for change in changes:
        if change.kind is ChangeKind.RENAMED and is_record(change.path, prefix) and is_record(change.old_path, prefix):
            old, new = (record_id(path[len(prefix) :]) for path in (change.old_path, change.path))
            if change.old_blob == change.new_blob or old in aliases.get(new, ()) or _may_be_one(old, new):
                yield change.path, change.old_path
    yield from find_swaps(changes)


def _may_be_one(old: str, new: str) -> bool:
    before, after = filed(old), filed(new)
    if before is None or after is None or before.dated_name is None or after.dated_name is None:
        return True
    same_day = date_of_name(before.dated_name) == date_of_name(after.dated_name)
    return same_day and bool(set(before.types) & set(after.types))


def _join_aliases(branch: Branch, prefix: str, aliases: Aliases) -> None:
    """Give records the lives that ended under their former ids."""
    paths = {record_id(path[len(prefix) :]): path for path in branch.there} if aliases else {}
    former = {record_id(path[len(prefix) :]): path for path in branch.gone} if aliases else {}
    for id_, names in aliases.items():
        for name in names:
            if id_ in paths and name in former:
                life = branch.gone.pop(former.pop(name))[:-1]
                both = [*life, *branch.there[paths[id_]]]
                branch.there[paths[id_]] = sorted(both, key=lambda stand: stand.position)
