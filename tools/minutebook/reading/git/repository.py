"""Find the git repository of a folder, and run git in it so that no setting of a user or machine changes what it says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from configparser import Error as ConfigError
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from subprocess import PIPE
from typing import TYPE_CHECKING, BinaryIO

from minutebook.errors import MinutebookError

if TYPE_CHECKING:
    from git import Git, Repo

ENVIRONMENT = {
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_LITERAL_PATHSPECS": "0",
    "GIT_GLOB_PATHSPECS": "0",
    "GIT_NOGLOB_PATHSPECS": "0",
    "GIT_ICASE_PATHSPECS": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_CONFIG_COUNT": "0",
    "GIT_TRACE": "0",
}
WITHOUT_USER = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
# What a repository's own settings could change of the output, or could make git run. With less than 64 MB for versions that
# others are told by, git takes two to eight times as long; with more, it takes memory for nothing.
SETTINGS = (
    "core.quotePath=false",
    "core.fsmonitor=false",
    "core.commitGraph=true",
    "log.showSignature=false",
    "log.follow=false",
    "advice.graftFileDeprecated=false",
    "core.deltaBaseCacheLimit=64m",
    "gpg.program=gpg",
    "gpg.x509.program=gpgsm",
    "gpg.ssh.program=ssh-keygen",
)

REPAIR = "Clone it anew from another copy. git fsck --full, run in it, lists what is damaged."
WHOLE = "Clone it anew without --filter: this is a partial clone, made with one, and does not have what was asked for."


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository on this disk: `git_dir` is its own folder, `prefix` the path in it of the folder it was found for.

    `prefix` is empty or ends in a slash. `is_shallow`: commits before a point are not here. `is_partial`: not all blobs
    are here, and they would have to be fetched.
    """

    git_dir: Path
    prefix: str
    is_bare: bool
    is_shallow: bool
    is_partial: bool


def find_repository(folder: Path) -> Repository | None:
    """The repository that an absolute `folder` is in; None where there is none, or git is not installed.

    Raises MinutebookError where it is damaged so that git does not take it for one, or its settings are.
    """
    try:
        import git
    except ImportError:
        return None
    try:
        found = git.Repo(folder, search_parent_directories=True, expand_vars=False)
    except (git.InvalidGitRepositoryError, git.NoSuchPathError):
        _refuse_remains(folder)
        return None
    try:
        return _describe(folder, found)
    except ConfigError as error:
        reason = " ".join(str(error).split())
        raise MinutebookError(f"The settings in {found.git_dir} cannot be read: {reason}", "Clone it anew.") from None


def _refuse_remains(folder: Path) -> None:
    """Raise MinutebookError where a folder, or one above it, holds what is left of a repository."""
    for place in (folder, *(above / ".git" for above in (folder, *folder.parents))):
        if not (place / "objects").is_dir() or not ((place / "HEAD").exists() or (place / "refs").is_dir()):
            continue
        missing = next((name for name in ("HEAD", "refs") if not (place / name).exists()), "")
        reason = f"{missing} is missing" if missing else "HEAD names neither a branch nor a commit"
        raise MinutebookError(f"The git repository in {place} is damaged: {reason}.", REPAIR)


def _describe(folder: Path, found: Repo) -> Repository:
    with found, found.config_reader("repository") as config:
        root = Path(found.working_tree_dir) if found.working_tree_dir else None
        shallow = Path(found.common_dir, "shallow")
        return Repository(
            Path(found.git_dir).absolute(),
            _prefix(folder, root, Path(found.git_dir)),
            found.bare,
            shallow.is_file() and shallow.stat().st_size > 0,
            any(config.has_option(section, "promisor") for section in config.sections()),
        )


def why_no_git() -> str:
    """Why git cannot be asked, as the end of a sentence; empty where it can."""
    try:
        import git  # noqa: F401  (it looks for the program when it is imported)
    except ImportError:
        return "git does not run, and `git version` says why" if which("git") else "git is not installed here"
    return ""


def answer_of(repository: Repository, *arguments: str) -> tuple[str, str]:
    """What a short command of git says on standard output, empty where it fails, and on standard error."""
    from git import Git

    done: tuple[int, str, str] = Git(repository.git_dir).execute(
        _command(repository, *arguments),
        with_extended_output=True,
        with_exceptions=False,
        env=ENVIRONMENT | WITHOUT_USER,
    )
    status, said, complaint = done
    return ("" if status else str(said).strip()), str(complaint)


@contextmanager
def running(
    repository: Repository, *arguments: str, given: BinaryIO | None = None, keep_user: bool = False
) -> Iterator[Git.AutoInterrupt]:
    """A git process whose `stdin` and `stdout` are streams of bytes; it is ended where they are not read to their end.

    Where a file is `given`, git reads that instead of `stdin`. With `keep_user` the user's own settings count: they say which
    keys are trusted. Raises MinutebookError where git fails.
    """
    from git import Git, GitCommandError

    process = Git(repository.git_dir).execute(
        _command(repository, *arguments),
        istream=given or PIPE,
        as_process=True,
        env=ENVIRONMENT if keep_user else ENVIRONMENT | WITHOUT_USER,
    )
    yield process
    if given is None:
        process.stdin.close()
    try:
        process.wait()
    except GitCommandError as error:
        reason = _reason(str(error.stderr))
        lacks = repository.is_partial and "promisor" in reason
        raise MinutebookError(
            f"git could not read {repository.git_dir}: {reason}", WHOLE if lacks else REPAIR
        ) from None
    finally:
        process.stdout.close()
        process.stderr.close()


def _command(repository: Repository, *arguments: str) -> list[str]:
    settings = (part for setting in SETTINGS for part in ("-c", setting))
    # The folder is named, so git has nothing to look for and asks nobody whose it is (safe.directory).
    return ["git", "--no-pager", f"--git-dir={repository.git_dir}", *settings, *arguments]


def _reason(said: str) -> str:
    lines = said.strip().removeprefix("stderr:").strip(" '\n").splitlines() or ["it does not say why"]
    return next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[0])


def _prefix(folder: Path, root: Path | None, git_dir: Path) -> str:
    folder = folder.resolve()
    if root is None or folder.is_relative_to(git_dir.resolve()) or not folder.is_relative_to(root.resolve()):
        return ""
    path = folder.relative_to(root.resolve()).as_posix()
    return "" if path == "." else f"{path}/"
