"""Repositories as they may be: one with everything in it, by SHA-1 and by SHA-256, and one of five thousand records at once."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook.cli import commands
from minutebook.edit import make_edition
from minutebook.publish import publish_edition

from ..books import Book, first_published, minutes, noon

ID = "meetings/board/2026-03-03/minutes"
NAMES = ("a b", 'it\'s "so"', "πρακτικά", "議事録", "-f", "'; rm -rf x", "%s%n", "two\nlines", "tab\there")
COMMANDS = (
    ["check"],
    ["lag", "--format", "json"],
    ["timeline", "--by", "published"],
    ["timeline", "--known-at", "2026-06-01"],
    ["ledger", "--write"],
    ["ledger", "--check"],
)


def run(book: Book, *words: str) -> str:
    result = CliRunner().invoke(commands, [*words[:1], str(book.folder), *words[1:]], standalone_mode=False)
    assert result.exception is None, (words, result.exception)
    return str(result.stdout)


def hostile(book: Book) -> None:
    """A history of all that may go wrong; the clocks of those who committed are wrong twice."""
    book.write("bodies/board.md", "---\ntype: body\ntitle: Board\nclassification: board\n---\n")
    book.write(f"{ID}.md", minutes())
    (book.folder / "records" / "link.md").symlink_to("bodies/board.md")
    (book.folder / "records" / os.fsdecode(b"r\xe9union.md")).write_text("x")
    for number, name in enumerate(NAMES):
        book.write(f"meetings/board/2026-03-03/{name}.md", minutes(title=f"Paper {number}", type="paper"))
    first = book.commit("2026-03-05", "Begin\n\ncommit 123\n\0:100644".replace("\0", ""))
    book.git("update-index", "--add", "--cacheinfo", f"160000,{first},records/module")
    book.git("commit", "-q", "-m", "Add a submodule", at="2026-03-06 12:00:00 +0000")
    for branch, text in (("one", "One."), ("two", "Two.")):
        book.git("checkout", "-q", "-b", branch, "main")
        book.write(f"statements/board/2026-03-07-{branch}.md", minutes(type="statement", text=text))
        book.commit("2026-03-08", branch)
    book.git("checkout", "-q", "main")
    book.git("merge", "-q", "--no-ff", "-m", "Merge", "one", "two", at="2026-03-20 12:00:00 +0000")
    for day in ("2040-01-01", "1971-01-01"):
        book.write(f"{ID}.md", minutes(text=f"Changed in {day}."))
        book.commit(day, "With a clock that is wrong")
    book.delete(f"{ID}.md")
    book.commit("2026-03-22", "Delete")
    book.write(f"{ID}.md", minutes(text="Brought back."))
    last = book.commit("2026-03-23", "Bring back")
    book.git("replace", "--graft", last)
    book.git("checkout", "-q", "--detach", last)


@pytest.mark.parametrize("names", ["sha1", "sha256"])
def test_every_command_reads_a_repository_of_all_that_may_go_wrong(names: str, tmp_path: Path) -> None:
    book = Book(tmp_path / "book", options=("--object-format", names))
    hostile(book)
    history = book.history()
    assert [first_published(history, f"statements/board/2026-03-07-{branch}") for branch in ("one", "two")] == [
        noon("2026-03-20"), noon("2026-03-20"),
    ]  # fmt: skip
    assert [(str(version.published)[:10], version.blob is None) for version in history.lives[ID]] == [
        ("2026-03-05", False), ("2026-03-22", False), ("2026-03-22", False), ("2026-03-22", True), ("2026-03-23", False),
    ]  # fmt: skip
    assert {f"meetings/board/2026-03-03/{name}" for name in NAMES} <= history.lives.keys()
    assert history.unpublished == frozenset()
    said = {" ".join(words): run(book, *words) for words in COMMANDS}
    assert f"{ID},2026-03-23T12:00:00Z\n" in (book.folder / "ledger.csv").read_text(encoding="utf-8")
    assert "Brought back." not in said["timeline --by published"]
    shown = CliRunner().invoke(commands, ["show", f"{ID}", "--folder", str(book.folder), "--version", "2"])
    assert shown.stdout == minutes(text="Changed in 2040-01-01.")
    site = publish_edition(make_edition(book.archive(), date(2026, 6, 1), history=book.history()))
    assert "With a clock that is wrong" not in site.pages.at(f"{ID}/").html


def test_worktree_and_bare_repository_beside_it_are_read(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write(f"{ID}.md", minutes())
    book.commit("2026-03-05")
    subprocess.run(["git", "clone", "-q", "--bare", str(book.top), str(tmp_path / "bare.git")], check=True)
    tree = tmp_path / "tree"
    subprocess.run(["git", "-C", str(tmp_path / "bare.git"), "worktree", "add", "-q", str(tree), "main"], check=True)
    beside = Book.__new__(Book)
    beside.top = beside.folder = tree
    assert first_published(beside.history(), ID) == noon("2026-03-05")
    assert run(beside, "check", "--select", "history") == ""


def test_five_thousand_records_of_one_commit_move_and_keep_their_lives(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    texts = [minutes(type="statement", text=f"Number {number}.").encode() for number in range(5000)]
    stream = b"".join(
        b"commit refs/heads/main\ncommitter A <a@example.org> %d +0000\ndata 4\nMove\n" % noon(day).timestamp()
        + (b"D records/statements/board\n" if body == "council" else b"")
        + b"".join(
            b"M 100644 inline records/statements/%b/2026-03-03-%d.md\ndata %d\n%b\n"
            % (body.encode(), number, len(text), text)
            for number, text in enumerate(texts)
        )
        for day, body in (("2026-03-05", "board"), ("2026-03-06", "council"))
    )
    subprocess.run(["git", "-C", str(book.top), "fast-import", "--quiet"], input=stream, check=True)
    history = book.history()
    assert len(history.lives) == 5000
    assert {(len(life), life[0].published) for life in history.lives.values()} == {(2, noon("2026-03-05"))}
