"""Commands run wherever they are started: in any encoding, and where nothing can be kept."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from minutebook.cli import speak_all_scripts

from ..books import Book, minutes

PERSON = "---\ntype: person\ntitle: Ελένη “李伟” 🎉\n---\nΕλένη\n"
QUESTION = ["query", "--format", "csv", "SELECT name FROM people WHERE id = 'eleni'"]


def run(folder: Path, words: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))}
    return subprocess.run(
        [sys.executable, "-m", "minutebook", *words],
        cwd=folder, env={**inherited, **environment}, capture_output=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("words", [QUESTION, ["show", "people/eleni"], ["check"], ["fix"]], ids=lambda words: words[0])
def test_every_name_comes_out_in_every_encoding(
    words: list[str], make_archive: Callable[..., Path], tmp_path: Path
) -> None:
    folder = make_archive(
        {"people/eleni.md": PERSON.replace("---\nΕ", "tiltle: Ελένη\n---\nΕ") if "check" in words else PERSON}
    )
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    plain = run(folder, words, PYTHONUTF8="1", **cache)
    assert plain.returncode in (0, 1)
    for environment in (
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252:strict"},
    ):
        said = run(folder, words, **environment, **cache)
        assert (said.returncode, b"Traceback" in said.stderr) == (plain.returncode, False), said.stderr


def test_files_and_other_programs_get_utf_8_whatever_the_system_would_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252"))
    speak_all_scripts()
    click.echo("Ελένη")
    assert written.getvalue() == "Ελένη\n".encode()


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["check", "show organisation", "new person", "explain"])
def test_commands_run_where_nobody_reads_or_writes(words: str, closed: str, make_archive: Callable[..., Path]) -> None:
    command = f"exec {sys.executable} -m minutebook {words} {closed}"
    done = subprocess.run(["sh", "-c", command], cwd=make_archive(), capture_output=True, check=False)
    assert (done.returncode, b"Traceback" in done.stderr) == (2 if words.startswith("new") else 0, False)


def test_question_is_answered_where_no_tables_can_be_kept(make_archive: Callable[..., Path], tmp_path: Path) -> None:
    folder = make_archive({"people/eleni.md": PERSON})
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    said = run(folder, QUESTION, PYTHONUTF8="1", XDG_CACHE_HOME=str(tmp_path / "file" / "x"))
    assert (said.returncode, said.stdout.decode().splitlines()) == (0, ["name", "Ελένη “李伟” 🎉"])
    assert b"The tables are made for this question only: " in said.stderr


@pytest.mark.parametrize(
    "words", [["lag"], ["ledger"], ["timeline", "--topic", "x"], ["show", "people/x\x1b[31m"], ["lag", "--body", "x"]],
    ids=lambda words: words[0],
)  # fmt: skip
def test_nothing_in_a_record_acts_on_the_screen(words: list[str], tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", "---\ntype: body\ntitle: Board \u202e\nclassification: board\ntopics: [rent]\n---\n")
    book.write("bodies/b\x1b[31m.md", "---\ntype: body\ntitle: Other\nclassification: board\n---\n")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    book.commit("2026-03-05")
    said = run(book.folder, words, PYTHONUTF8="1")
    assert said.returncode in (0, 2), said.stderr
    assert [mark for mark in ("\x1b", "\u202e") if mark in (said.stdout + said.stderr).decode()] == []
