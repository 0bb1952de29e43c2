"""`minutebook lag`: the figures as text or JSON, and what git cannot say."""

from pathlib import Path

from click.testing import CliRunner

from minutebook.cli import commands

from ..books import Book, minutes


def test_figures_of_a_body_are_printed(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    book.write("meetings/council/2026-03-03/minutes.md", minutes().replace("body: board", "body: council"))
    book.commit("2026-03-05")
    result = CliRunner().invoke(commands, ["lag", str(book.folder), "--body", "board"])
    assert (result.exit_code, result.stdout) == (
        0,
        "board\n  From meeting to published minutes, over 1 meeting:\n"
        "  median 2 days, nine in ten within 2, worst 2.\n",
    )


def test_figures_of_another_day(tmp_path: Path) -> None:
    """As of a day, of the meetings held by then; as known on it, minutes that came later are still outstanding."""
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/agenda.md", minutes(type="agenda", status="scheduled"))
    book.write("meetings/board/2026-04-07/agenda.md", minutes("2026-04-07", type="agenda", status="scheduled"))
    book.commit("2026-03-01")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    book.commit("2026-03-13")

    def said(*asked: str) -> str:
        return CliRunner().invoke(commands, ["lag", str(book.folder), *asked]).stdout

    assert "median 10 days" in said("--as-of", "2026-03-09")
    assert "2026-04-07" not in said("--as-of", "2026-03-09")
    known = said("--known-at", "2026-03-09").splitlines()
    assert known[2:] == ["  Outstanding: 1 meeting without published minutes:", "    3 March 2026, 6 days ago"]


def test_folder_without_git_is_said(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    result = CliRunner().invoke(commands, ["lag", str(tmp_path)])
    assert result.stderr == (
        "No git repository: when records were published is not known.\nNo meeting has been held.\n"
    )


def test_body_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    result = CliRunner().invoke(commands, ["lag", str(tmp_path), "--body", "bord"])
    assert str(result.exception) == "There is no body “bord” in this archive."
