"""Claims: a folder made aside is its process's for as long as that lives; what one that was killed left can be told and cleared.

The claim is a lock on the folder, which the system lets go of however a process ends, and a file in it that says whose it is.
Where a system or a disk has no such locks, nothing is claimed, and nothing is ever taken for left.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

MARK = ".minutebook-being-made"
WORDS = (
    "Minutebook made this folder and is at work in it, or was ended before it was done. Its next run clears it then.\n"
)
_locks: dict[Path, int] = {}
"""The open folders that this process has claimed: a lock is held for as long as they are open."""


def make_folder(prefix: str, place: Path) -> Path:
    """A new folder in `place`, whose name begins with `prefix`, claimed by this process until it is released."""
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
    if (lock := _lock(folder)) is not None:
        _locks[folder] = lock
        (folder / MARK).write_text(WORDS, encoding="utf-8")  # last, so that what bears it is locked or left
    return folder


def clear(folder: Path) -> None:
    """Remove a claimed folder, what says whose it is last: who is killed meanwhile leaves it to be cleared too."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name == MARK:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    with suppress(OSError):
        (folder / MARK).unlink(missing_ok=True)
        folder.rmdir()
    release(folder)


def release(folder: Path) -> None:
    """End the claim to a folder, which stays."""
    (folder / MARK).unlink(missing_ok=True)
    if (lock := _locks.pop(folder, None)) is not None:
        os.close(lock)


def left_folders(prefix: str, place: Path) -> Iterator[Path]:
    """The folders that processes which are no more made with this prefix, each claimed by this one while it is looked at."""
    for folder in sorted(place.iterdir()) if place.is_dir() else ():
        is_ours = folder.name.startswith(prefix) and not folder.is_symlink() and (folder / MARK).is_file()
        if not is_ours or folder in _locks:
            continue
        if (lock := _lock(folder)) is not None:
            _locks[folder] = lock
            yield folder
            if (kept := _locks.pop(folder, None)) is not None:
                os.close(kept)


def _lock(folder: Path) -> int | None:
    """The open folder, locked; None where another process has it, or it cannot be locked."""
    if sys.platform == "win32":
        return None
    opened = None
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return opened
    if opened is not None:
        os.close(opened)
    return None
