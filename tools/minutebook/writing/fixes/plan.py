"""The plan of a run of `fix`: which files change, and which move, before anything is written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import unified_diff

from minutebook.archive import Archive
from minutebook.reading.files import MOST_BYTES
from minutebook.writing.fixes import fix_file
from minutebook.writing.fixes.paths import find_moves, with_alias


@dataclass(frozen=True, slots=True)
class Change:
    """One file's change: `path` before and `new_path` after, relative to the archive's folder, and its bytes."""

    path: str
    new_path: str
    before: bytes
    after: bytes


def plan_fixes(archive: Archive, covers: Callable[[str], bool]) -> tuple[Change, ...]:
    """What fixing the files that `covers` says would change, in the order of their paths."""
    return tuple(change for change in _changes(archive, covers) if change.after != change.before or _moves(change))


def diff_of(change: Change) -> str:
    """A change as a unified diff; a carriage return stays at the end of its line."""
    moved = f"rename from {change.path}\nrename to {change.new_path}\n" if _moves(change) else ""
    before, after = _lines(change.before), _lines(change.after)
    return moved + "".join(unified_diff(before, after, f"a/{change.path}", f"b/{change.new_path}"))


def _changes(archive: Archive, covers: Callable[[str], bool]) -> Iterator[Change]:
    moves = {move.record.path: move for move in find_moves(archive)}
    for file in archive.files:
        path = archive.folder / file.path
        if not file.is_record or not covers(file.path) or file.size > MOST_BYTES or path.is_symlink():
            continue
        try:
            before = path.read_bytes()
        except OSError:  # `check` says that it cannot be read
            continue
        after = fix_file(file.path, before)
        move = moves.get(file.path)
        moved = with_alias(after.decode(), move.record.id) if move else None
        if move and moved is not None:
            yield Change(file.path, move.path, before, fix_file(move.path, moved.encode()))
        else:
            yield Change(file.path, file.path, before, after)


def _moves(change: Change) -> bool:
    return change.path != change.new_path


def _lines(data: bytes) -> list[str]:
    """Lines that each end with one line feed, whatever they end with in the file."""
    return [line + "\n" for line in data.decode("utf-8", "replace").removesuffix("\n").split("\n")]
