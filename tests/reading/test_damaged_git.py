"""Repositories that are damaged: it is said what is wrong with them, and none is taken for an empty one."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest
from click.testing import CliRunner

from minutebook.cli import commands
from minutebook.errors import MinutebookError
from minutebook.reading.git.repository import REPAIR, find_repository
from minutebook.reading.git.tip import find_commit

from ..books import Book, minutes

Damage = Callable[[Path, str], object]
"""What is done to a repository's own folder; the second argument is the id of its last commit."""


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    book.commit("2026-03-05")
    return book


def overwrite(file: Path) -> None:
    file.chmod(0o600)
    file.write_bytes(b"no object of git")


def is_lost(git: Path, commit: str) -> None:
    (git / "objects" / commit[:2] / commit[2:]).unlink()


def is_unreadable(git: Path, commit: str) -> None:
    overwrite(git / "objects" / commit[:2] / commit[2:])


def has_no_head(git: Path, _: str) -> None:
    (git / "HEAD").unlink()


def has_a_head_of_rubbish(git: Path, _: str) -> None:
    (git / "HEAD").write_text("rubbish\n")


def has_no_refs(git: Path, _: str) -> None:
    rmtree(git / "refs")


def has_a_branch_of_rubbish(git: Path, _: str) -> None:
    (git / "refs" / "heads" / "main").write_text("rubbish\n")


SAID = {
    is_lost: "the commit COMMIT, in which what is checked out ends, is missing or cannot be read.",
    is_unreadable: "the commit COMMIT, in which what is checked out ends, is missing or cannot be read.",
    has_no_head: "HEAD is missing.",
    has_a_head_of_rubbish: "HEAD names neither a branch nor a commit.",
    has_no_refs: "refs is missing.",
    has_a_branch_of_rubbish: "the file GIT/refs/heads/main does not hold the id of a commit.",
}
COMMANDS = (["audit"], ["timeline", "--known-at", "2026-03-05"], ["lag"])


@pytest.mark.parametrize("damage", SAID)
def test_every_command_that_needs_git_says_what_is_damaged(damage: Damage, book: Book) -> None:
    git, commit = book.top / ".git", book.git("rev-parse", "HEAD").strip()
    damage(git, commit)
    said = SAID[damage].replace("COMMIT", commit[:10]).replace("GIT", str(git))
    for command, *options in COMMANDS:
        refused = CliRunner().invoke(commands, [command, str(book.folder), *options], standalone_mode=False).exception
        assert isinstance(refused, MinutebookError), (command, refused)
        assert refused.message == f"The git repository in {git} is damaged: {said}", command
        assert refused.hint == REPAIR
    checked = CliRunner().invoke(commands, ["check", str(book.folder)], standalone_mode=False)
    assert f"What git shows was not checked. The git repository in {git} is damaged" in checked.stderr


def test_branch_that_is_named_is_said_to_be_damaged_too(book: Book) -> None:
    commit = book.git("rev-parse", "HEAD").strip()
    is_lost(book.top / ".git", commit)
    repository = find_repository(book.folder)
    assert repository
    with pytest.raises(MinutebookError, match=f"the commit {commit[:10]}, in which main ends, is missing"):
        find_commit(repository, "main")
    with pytest.raises(MinutebookError, match=r"There is no branch other in this repository\."):
        find_commit(repository, "other")


def test_tree_that_is_damaged_further_back_is_said_by_git(book: Book) -> None:
    tree = book.git("rev-parse", "HEAD^{tree}").strip()
    overwrite(book.top / ".git" / "objects" / tree[:2] / tree[2:])
    refused = CliRunner().invoke(commands, ["audit", str(book.folder)], standalone_mode=False).exception
    assert isinstance(refused, MinutebookError)
    assert (refused.message.startswith("git could not read "), refused.hint) == (True, REPAIR)


def test_bare_repository_without_a_head_is_damaged(book: Book, tmp_path: Path) -> None:
    bare = tmp_path / "bare.git"
    subprocess.run(["git", "clone", "-q", "--bare", str(book.top), str(bare)], check=True)
    (bare / "HEAD").unlink()
    with pytest.raises(MinutebookError, match=r"bare\.git is damaged: HEAD is missing\."):
        find_repository(bare)


def test_repository_before_its_first_commit_is_not_damaged(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    repository = find_repository(book.folder)
    assert repository and find_commit(repository, None) is None
    refused = CliRunner().invoke(commands, ["audit", str(book.folder)], standalone_mode=False).exception
    assert str(refused) == f"There is no commit yet on the branch that is checked out of {book.folder.name}."
