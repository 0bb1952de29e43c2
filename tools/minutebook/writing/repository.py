"""The git repository of a new archive, with its first commit."""

from collections.abc import Iterable
from pathlib import Path

MESSAGE = "Begin the archive"
COMMIT = f'  git add --all\n  git commit --message "{MESSAGE}"'
NO_GIT = (
    "git is not installed here, so the archive has no history yet. Install it (in Debian and Ubuntu: sudo apt-get install git; "
    f"elsewhere: https://git-scm.com/downloads), and run in the folder of the archive:\n  git init\n{COMMIT}"
)
NO_NAME = (
    "git does not know your name, so nothing is committed. Say once who you are, and run in the folder of the archive:\n"
    f'  git config --global user.name "Your Name"\n  git config --global user.email you@example.org\n{COMMIT}'
)


def commit_first(folder: Path, paths: Iterable[str]) -> str:
    """Make the folder a repository where it is none, and commit `paths`; why not in words, or an empty text."""
    try:
        import git
    except ImportError:
        return NO_GIT
    try:
        repository = git.Repo(folder) if (folder / ".git").exists() else git.Repo.init(folder, initial_branch="main")
    except (git.GitError, OSError) as error:
        return f"git could not make a repository: {_first_line(error)}"
    with repository:
        try:
            # Without this git makes an identity up from the machine's name.
            repository.git.execute(["git", "-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT"])
        except git.GitCommandError:
            return NO_NAME
        try:
            repository.git.add("--", *paths)
            repository.git.commit("-m", MESSAGE)
        except git.GitCommandError as error:
            return f"git could not commit: {_first_line(error)}"
    return ""


def _first_line(error: Exception) -> str:
    text = str(getattr(error, "stderr", "") or error).strip()
    return text.removeprefix("stderr:").strip().strip("'").splitlines()[0] if text else type(error).__name__
