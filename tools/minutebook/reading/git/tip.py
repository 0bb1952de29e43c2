"""The commit that a branch ends in; a damaged repository, which does not give it, is said to be so, and not taken for empty."""

from pathlib import Path

from minutebook.errors import MinutebookError
from minutebook.reading.git.repository import REPAIR, Repository, answer_of


def find_commit(repository: Repository, branch: str | None) -> str | None:
    """The id of the commit that `branch` ends in (or HEAD, detached or not); None for HEAD before the first commit.

    Raises MinutebookError where there is no such branch, tag or commit, or it is damaged.
    """
    name = "HEAD" if branch is None else branch
    found = _resolve(repository, f"{name}^{{commit}}")
    if found:
        return found
    reason = _damage(repository, name)
    if reason:
        raise MinutebookError(f"The git repository in {repository.git_dir} is damaged: {reason}", REPAIR)
    if branch is None:
        return None
    raise MinutebookError(f"There is no branch {branch} in this repository.", "git branch --all lists those there are.")


def _resolve(repository: Repository, name: str) -> str:
    return answer_of(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", name)[0]


def _damage(repository: Repository, name: str) -> str:
    """Why a name that git has leads to no commit, as a sentence; empty where git has no such name, or it is no commit's."""
    called = "what is checked out" if name == "HEAD" else name
    ident = _resolve(repository, name)
    if not ident:
        file = _file_of(repository, name)
        return f"the file {file} does not hold the id of a commit." if file and file.is_file() else ""
    kind, _ = answer_of(repository, "cat-file", "-t", ident)
    if kind in ("blob", "tree", "tag") or ident == name:  # git takes forty digits for an id, whether it has it or not
        return ""
    return f"the commit {ident[:10]}, in which {called} ends, is missing or cannot be read."


def _file_of(repository: Repository, name: str) -> Path | None:
    """The file that is to hold the id of the commit in which a branch ends; None for what is no branch."""
    branch = _checked_out(repository) if name == "HEAD" else f"refs/heads/{name}"
    path = answer_of(repository, "rev-parse", "--git-path", branch)[0] if branch else ""
    return Path(path) if path else None


def _checked_out(repository: Repository) -> str:
    """What HEAD names, read from its file: git does not say it of a branch that it cannot read."""
    said = (repository.git_dir / "HEAD").read_text(encoding="utf-8", errors="replace").strip()
    return said.removeprefix("ref:").strip() if said.startswith("ref:") else ""
