"""What the git repository at hand cannot say, in words: it is not there, begins too late, or holds back files."""

from collections.abc import Iterator
from pathlib import Path

from minutebook.archive import Archive
from minutebook.history.version import History
from minutebook.reading.git.repository import answer_of, why_no_git

NO_REPOSITORY = "No git repository: when records were published is not known."
NO_GIT = "There is a git repository, but {why}: when records were published is not known."
NO_HISTORY = (
    "What is called .git here is no repository: when records were published is not known. Delete it if it is empty, and run "
    "git init, or clone anew."
)
LOST = (
    "The file .git here names a repository that is not there, as when a worktree was moved: when records were published is "
    "not known. To find it again, run git worktree repair with this folder's path in the main repository, or clone anew."
)
SHALLOW = (
    "This is a shallow clone: what was published before it begins is not known. To fetch all: git fetch --unshallow"
)

PARTIAL = (
    "This is a partial clone, made with --filter: what old versions said is not here, so when records were published and how "
    "they changed is not known. Clone it anew without --filter."
)


def limits_of(folder: Path, archive: Archive, history: History | None) -> Iterator[str]:
    """A sentence for each thing that limits what can be said of the archive in an absolute folder."""
    if history is None:
        yield _why_unknown(folder)
        return
    if not history.is_complete:
        yield SHALLOW
    if history.repository.is_partial:
        yield PARTIAL
    left_out = history.lives.keys() - archive.by_id.keys() - archive.unreadable
    if left_out and _is_sparse(history):
        yield (
            f"This is a sparse checkout: {len(left_out)} records of the branch are not in the folder, and "
            "nothing is said of them. To fetch all: git sparse-checkout disable"
        )


def _why_unknown(folder: Path) -> str:
    found = next((place / ".git" for place in (folder, *folder.parents) if (place / ".git").exists()), None)
    if found is None:
        return NO_REPOSITORY
    if why := why_no_git():
        return NO_GIT.format(why=why)
    if found.is_dir():
        return NO_HISTORY
    named = found.read_text(encoding="utf-8", errors="replace").removeprefix("gitdir:").strip()
    return NO_HISTORY if (found.parent / named).exists() else LOST


def _is_sparse(history: History) -> bool:
    said, _ = answer_of(history.repository, "config", "--bool", "core.sparseCheckout")
    return said == "true"
