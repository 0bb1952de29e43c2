"""A disk without room: the command says so with exit code 2, and what was there before is there still."""

import os
import resource
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from minutebook.writing.place import put_file

from ..books import Book, minutes

SETTINGS = "site_name: P\ndocs_dir: site\nsite_dir: public\ntheme: {name: material}\nplugins: [minutebook]\n"
SAID = [
    "minutebook: A database cannot be used: disk I/O error.",
    "  Look at the free space, and the permissions, where it is written and where temporary files lie (/tmp/), "
    "and run the command again.",
]
LARGEST = 40_000
"""How many bytes a file may have: fewer than the database has."""


@pytest.mark.parametrize(
    "command", [["query", "SELECT 1"], ["dataset", "--output", "public"], ["build"]], ids=lambda words: words[0]
)
def test_a_file_that_cannot_grow_is_an_operators_matter(
    command: list[str], make_archive: Callable[..., Path], tmp_path: Path
) -> None:
    folder = make_archive()
    for path, text in (("mkdocs.yml", SETTINGS), ("site/about.md", "# About\n"), ("public/index.html", "old")):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    if command[0] == "dataset":
        (folder / "public/index.html").rename(folder / "public/datapackage.json")
    before = _files(folder)
    done = subprocess.run(
        [str(Path(sys.executable).parent / "minutebook"), *command], cwd=folder, capture_output=True, text=True,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "TMPDIR": "/tmp/"}, timeout=60, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST, LARGEST)),
    )  # fmt: skip
    assert (done.returncode, done.stderr.splitlines()[-2:]) == (2, SAID)
    assert _files(folder) == before


@pytest.mark.parametrize(
    "command",
    [
        ["new", "person", "--title", "Jane " + "Roe " * 40],
        ["ledger", "--write"],
        ["schema", "--output", "schemas"],
        ["audit", ".", "--format", "html", "--output", "report.html"],
        ["export", "meetings/board/2026-03-03/minutes", "--to", "docx", "--output", "minutes.docx"],
        ["fix", "--write"],
    ],
    ids=lambda words: words[0],
)
def test_nothing_is_half_written_and_what_was_there_is_kept(command: list[str], tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes(text="The board met.\n" * 200).replace("\n", "\r\n"))
    book.commit("2026-03-05")
    (book.folder / "schemas").mkdir()
    for path in ("schemas/minutes.schema.json", "report.html", "minutes.docx"):
        (book.folder / path).write_text("old", encoding="utf-8")
    (book.folder / "ledger.csv").write_text("id,published\n", encoding="utf-8")
    before = _files(book.folder)
    done = subprocess.run(
        [sys.executable, "-m", "minutebook", *command], cwd=book.folder, capture_output=True, text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (30, 30)), check=False,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert _files(book.folder) == before


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_may_be_read_by_those_whom_the_operator_lets(mask: int, mode: int, tmp_path: Path) -> None:
    before = os.umask(mask)
    try:
        put_file(tmp_path / "new", b"1")
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == mode
    (tmp_path / "new").chmod(0o640)
    put_file(tmp_path / "new", b"2")
    assert (stat.S_IMODE((tmp_path / "new").stat().st_mode), (tmp_path / "new").read_bytes()) == (0o640, b"2")


def test_a_name_that_is_too_long_for_a_file_is_said_to_be(make_archive: Callable[..., Path]) -> None:
    folder = make_archive()
    command = [str(Path(sys.executable).parent / "minutebook"), "schema", "--output", str(folder / ("x" * 300))]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        2,
        "  Shorten the name of that file, or of the attachment it is made from, and run the command again.",
    )


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
