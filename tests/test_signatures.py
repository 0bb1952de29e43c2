"""Signatures of commits, where they are asked for: in `show`, and in a record's history on the site."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook.cli import commands
from minutebook.edit import make_edition
from minutebook.history.read import with_signatures
from minutebook.publish import publish_edition

from .books import Book, minutes

ID = "meetings/board/2026-03-03/minutes"


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Minutes whose first version is not signed, and whose second is, with a key that the repository trusts."""
    book, key = Book(tmp_path / "book"), tmp_path / "key"
    book.write(f"{ID}.md", minutes())
    book.commit("2026-03-05", "Publish")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    signers = tmp_path / "signers"
    signers.write_text(f"ann@example.org {key.with_suffix('.pub').read_text()}")
    for name, value in {"gpg.format": "ssh", "user.signingKey": key, "gpg.ssh.allowedSignersFile": signers,
                        "commit.gpgSign": "true"}.items():  # fmt: skip
        book.git("config", name, str(value))
    book.write(f"{ID}.md", minutes(text="The board met at noon."))
    book.commit("2026-03-06", "Say when")
    return book


def show(book: Book, *options: str) -> str:
    return CliRunner().invoke(commands, ["show", ID, "--folder", str(book.folder), *options]).stdout


def test_show_says_which_versions_are_signed(book: Book) -> None:
    assert "Ann Other: Say when\n       signed, and the signature is good\n\n" in show(book)
    versions = json.loads(show(book, "--format", "json"))["versions"]
    assert [version["signature"] for version in versions] == [None, "good"]


def test_page_says_which_versions_are_signed_where_that_was_asked_for(book: Book) -> None:
    history = book.history()
    editions = [
        make_edition(book.archive(), date(2026, 6, 1), history=each) for each in (history, with_signatures(history))
    ]
    pages = [publish_edition(edition).pages.at(f"{ID}/").html for edition in editions]
    words = "The commit is signed, and the signature is good."
    assert [page.count(words) for page in pages] == [0, 1]
