"""Put texts in their places on disk, whole or not at all; this module alone writes."""

import os
import shutil
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from minutebook.errors import MinutebookError
from minutebook.reading.files import RECORDS
from minutebook.writing.draft import Draft

GIT = ".git"
NEW = 0o666
"""The permissions of a new file, but for those that the operator's umask withholds."""


def write_draft(folder: Path, draft: Draft) -> Path:
    """Write a new record into an archive. Raises MinutebookError where something is there already."""
    path = folder / draft.path
    if not path.parent.resolve().is_relative_to((folder / RECORDS).resolve()):
        raise MinutebookError(f"{draft.path} would be outside the archive.", "Give a plain id for the body.")
    if path.exists() or path.is_symlink():
        raise MinutebookError(
            f"{draft.path} is there already; nothing was written.", "Edit it, or give another title or date."
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        file = path.open("x", encoding="utf-8", newline="\n")
    except FileExistsError:
        raise MinutebookError(f"{draft.path} is there already; nothing was written.") from None
    try:
        with file:
            file.write(draft.text)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def put_file(path: Path, data: bytes) -> None:
    """Make a file, or replace its bytes at one stroke and keep its permissions. What is no file is written to as it is."""
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else NEW & ~_withheld_permissions()
    handle, name = tempfile.mkstemp(prefix=".minutebook-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _withheld_permissions() -> int:
    """What new files are not to allow; the system only tells when it is set anew."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def write_change(folder: Path, path: str, new_path: str, data: bytes) -> None:
    """Replace a record's bytes, moving it where the paths differ. Raises MinutebookError where something is there."""
    if path == new_path:
        put_file(folder / path, data)
        return
    target = folder / new_path
    if target.exists() or target.is_symlink():
        raise MinutebookError(f"{new_path} is there already; {path} was not moved.", "Say which of the two is right.")
    target.parent.mkdir(parents=True, exist_ok=True)
    put_file(folder / path, data)
    (folder / path).rename(target)


def write_archive(folder: Path, files: Mapping[str, str]) -> None:
    """Write a new archive: made aside, then moved into place. Raises MinutebookError where the folder is not empty."""
    check_is_free(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as aside:
        made = Path(aside) / "archive"
        for name, text in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        _move(made, folder)


def check_is_free(folder: Path) -> None:
    """Raises MinutebookError where a folder holds anything but a git repository."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise MinutebookError(f"{folder} is there already and is not a folder.", "Give the name of a new folder.")
    held = [path.name for path in folder.iterdir() if path.name != GIT] if folder.exists() else []
    if held:
        raise MinutebookError(
            f"{folder} is not empty (it holds {min(held)}); nothing was written.", "Give the name of a new folder."
        )


def _move(made: Path, folder: Path) -> None:
    if folder.exists() and (folder / GIT).exists():
        for path in made.iterdir():
            shutil.move(path, folder / path.name)
        return
    if folder.exists():
        folder.rmdir()
    made.rename(folder)
