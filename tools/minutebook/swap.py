"""Build aside, then swap: a site is made in a folder of its own and takes the old one's place only when it is whole."""

import shutil
import tempfile
from pathlib import Path

from minutebook.errors import MinutebookError


def check_target(target: Path, records: Path) -> None:
    """Raises MinutebookError where a site at `target` would take the place of records, or of what is no site."""
    another = "Give the site a folder of its own, such as public, with site_dir in mkdocs.yml or --site-dir."
    if target.is_relative_to(records) or records.is_relative_to(target):
        raise MinutebookError(f"The site cannot be built in {target}: it would take the place of records.", another)
    if not target.exists():
        return
    if not target.is_dir():
        raise MinutebookError(f"{target} is there already and is not a folder; the site would replace it.", another)
    held = [path.name for path in target.iterdir() if not path.name.startswith(".")]
    if held and "index.html" not in held:
        raise MinutebookError(f"{target} holds files that are no site ({min(held)}); they would be deleted.", another)


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
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    old = aside / target.name
    try:
        target.rename(old)
        built.rename(target)
    except BaseException:
        if old.exists():
            old.rename(target)
        aside.rmdir()
        raise
    for hidden in old.glob(".*"):
        if not (target / hidden.name).exists():
            hidden.rename(target / hidden.name)
    shutil.rmtree(aside)


def abandon(built: Path) -> None:
    """Remove a site that was not finished."""
    shutil.rmtree(built, ignore_errors=True)
