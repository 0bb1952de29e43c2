"""Build aside, then swap: a site is made in a folder of its own and takes the old one's place only when it is whole.

A folder that is a mount of its own, as containers have them, cannot be moved. Then what is in it is exchanged: the new site
is made, or copied, into a hidden folder inside, and only moved up once it is whole.
"""

import errno
import os
import shutil
import tempfile
from pathlib import Path

from minutebook import claims
from minutebook.errors import MinutebookError

NOT_OURS = ("lost+found",)
"""What file systems put at the top of a disk."""


def check_target(target: Path, records: Path) -> None:
    """Raises MinutebookError where a site at `target` would take the place of records, or of what is no site."""
    another = "Give the site a folder of its own, such as public, with site_dir in mkdocs.yml or --site-dir."
    if target.is_relative_to(records) or records.is_relative_to(target):
        raise MinutebookError(f"The site cannot be built in {target}: it would take the place of records.", another)
    if not target.exists():
        return
    if not target.is_dir():
        raise MinutebookError(f"{target} is there already and is not a folder; the site would replace it.", another)
    held = [path.name for path in _shown(target)]
    if held and "index.html" not in held:
        raise MinutebookError(f"{target} holds files that are no site ({min(held)}); they would be deleted.", another)


def begin(target: Path) -> Path:
    """A new empty folder beside `target`, to build into; inside it, where it cannot be moved."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _tidy(target)
    place = target if os.path.ismount(target) else target.parent
    folder = claims.make_folder(f".{target.name}-new-", place)
    folder.chmod(0o755)
    return folder


def finish(built: Path, target: Path) -> None:
    """Put `built` in the place of `target`; hidden files at the top of the old folder, such as `.git`, come along."""
    claims.release(built)
    if not target.exists():
        built.rename(target)
        return
    if built.parent == target:
        _exchange(built, target)
        return
    try:
        _replace(built, target)
    except OSError as error:
        if error.errno != errno.EBUSY:
            raise
        _copy_in(built, target)


def abandon(built: Path) -> None:
    """Remove a site that was not finished."""
    claims.clear(built)


def _tidy(target: Path) -> None:
    """Clear what runs that were killed left: a site half made, and one whose place was being taken. That comes back where nothing
    has its place, and with its hidden files where the new one has.
    """
    for place in (target.parent, target):
        for half in claims.left_folders(f".{target.name}-new-", place):
            claims.clear(half)
    for aside in claims.left_folders(f".{target.name}-old-", target.parent):
        old = aside / target.name
        if old.exists() and not target.exists():
            old.rename(target)
        _keep_hidden(old, target)
        claims.clear(aside)


def _replace(built: Path, target: Path) -> None:
    aside = claims.make_folder(f".{target.name}-old-", target.parent)
    old = aside / target.name
    try:
        target.rename(old)
        built.rename(target)
    except BaseException:
        if old.exists():
            old.rename(target)
        claims.clear(aside)
        raise
    _keep_hidden(old, target)
    claims.clear(aside)


def _keep_hidden(old: Path, target: Path) -> None:
    for hidden in old.glob(".*"):
        if not (target / hidden.name).exists():
            hidden.rename(target / hidden.name)


def _copy_in(built: Path, target: Path) -> None:
    inside = claims.make_folder(f".{target.name}-new-", target)
    try:
        shutil.copytree(built, inside, dirs_exist_ok=True)
        claims.release(inside)
        _exchange(inside, target)
    except BaseException:
        abandon(inside)
        raise
    shutil.rmtree(built)


def _exchange(built: Path, target: Path) -> None:
    """Move what `built` holds, which is inside `target`, up into it, and remove what was there; other hidden files stay."""
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target))
    new = sorted(built.iterdir())
    replaced = {*_shown(target), *(target / path.name for path in new if (target / path.name).exists())}
    moved: list[tuple[Path, Path]] = []
    try:
        for path in sorted(replaced):
            moved.append((path, path.rename(old / path.name)))
        for path in new:
            moved.append((path, path.rename(target / path.name)))
    except BaseException:
        for path, now in reversed(moved):
            now.rename(path)
        old.rmdir()
        raise
    built.rmdir()
    shutil.rmtree(old)


def _shown(folder: Path) -> list[Path]:
    """What is at the top of a folder and not hidden."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith(".") and path.name not in NOT_OURS)
