"""Build aside, then swap: a site is made in a folder of its own and takes the old one's place only when it is whole."""

import shutil
import tempfile
from pathlib import Path


def begin(target: Path) -> Path:
    """A new empty folder beside `target`, to build into."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
    folder.chmod(0o755)
    return folder


def finish(built: Path, target: Path) -> None:
    """Put `built` in the place of `target`; hidden files at the top of the old folder, such as `.git`, come along."""
    if not target.exists():
        built.rename(target)
        return
    for hidden in target.glob(".*"):
        if not (built / hidden.name).exists():
            shutil.move(hidden, built / hidden.name)
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    target.rename(old / target.name)
    built.rename(target)
    shutil.rmtree(old)


def abandon(built: Path) -> None:
    """Remove a site that was not finished."""
    shutil.rmtree(built, ignore_errors=True)
