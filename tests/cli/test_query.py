"""`minutebook query`: questions in the terminal, on tables that are made anew when a file changes."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutebook.cli import commands
from minutebook.errors import MinutebookError

from ..books import Book, minutes

COUNT = "SELECT count(*) AS n FROM meetings"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    book.commit("2026-03-05")
    return book


def query(book: Book, *arguments: str, told: str | None = None) -> Result:
    asked = ["query", "--folder", str(book.folder), *arguments]
    return CliRunner().invoke(commands, asked, input=told, standalone_mode=False, catch_exceptions=True)


def test_answer_goes_to_standard_output_and_the_count_to_standard_error(book: Book) -> None:
    done = query(book, "SELECT id, status FROM meetings")
    assert (
        done.stdout
        == "id                         status\n─────────────────────────  ──────\nmeetings/board/2026-03-03  held\n"
    )
    assert done.stderr == "1 row.\n"
    assert query(book, "-", "--format", "csv", told=COUNT).stdout == "n\n1\n"


def test_tables_follow_the_files_and_are_kept_while_these_stay(book: Book, tmp_path: Path) -> None:
    assert query(book, COUNT, "--format", "csv").stdout == "n\n1\n"
    kept = {file: file.stat().st_mtime_ns for file in (tmp_path).rglob("*.sqlite")}
    assert len(kept) == 1
    query(book, COUNT)
    assert {file: file.stat().st_mtime_ns for file in (tmp_path).rglob("*.sqlite")} == kept
    book.write("meetings/board/2026-03-10/minutes.md", minutes().replace("2026-03-03", "2026-03-10"))
    assert query(book, COUNT, "--format", "csv").stdout == "n\n2\n"
    assert query(book, COUNT, "--format", "csv", "--known-at", "2026-03-06").stdout == "n\n1\n"
    assert query(book, COUNT, "--format", "csv", "--as-of", "2026-03-09").stdout == "n\n1\n"


def test_tables_follow_the_ledger(book: Book) -> None:
    known = "SELECT known_since FROM documents"
    assert query(book, known, "--format", "csv").stdout == "known_since\n2026-03-05T12:00:00Z\n"
    line = "meetings/board/2026-03-03/minutes,2026-03-04T08:00:00Z"
    (book.folder / "ledger.csv").write_text(f"id,first published\n{line}\n", encoding="utf-8")
    assert query(book, known, "--format", "csv").stdout == "known_since\n2026-03-04T08:00:00Z\n"


def test_addresses_are_those_of_the_published_dataset_and_follow_mkdocs_yml(book: Book) -> None:
    asked = ("SELECT address FROM meetings", "--format", "csv")
    assert query(book, *asked).stdout == "address\nmeetings/board/2026-03-03/\n"
    for site in ("https://a.example/", "https://b.example/"):
        settings = f"site_name: Board\nsite_url: {site}\nplugins: [minutebook]\n"
        (book.folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
        assert query(book, *asked).stdout == f"address\n{site}meetings/board/2026-03-03/\n"


def test_what_was_closed_since_does_not_come_back_with_a_past_day(book: Book) -> None:
    book.write(
        "meetings/board/2026-03-03/minutes.md", minutes().replace("type: minutes", "type: minutes\nvisibility: closed")
    )
    book.commit("2026-03-09")
    assert query(book, "SELECT id FROM documents", "--format", "csv", "--known-at", "2026-03-06").stdout == "id\n"


def test_ready_question_is_asked_by_name_with_what_it_leaves_open(book: Book) -> None:
    done = query(book, "--ask", "decisions-of-a-body", "--set", "body=board", "--format", "json")
    assert (done.return_value, done.stdout) == (0, "[]\n")
    assert (
        str(query(book, "--ask", "decision-of-a-body").exception) == "There is no ready question “decision-of-a-body”."
    )
    assert str(query(book, "--ask", "meetings-without-minutes", "--set", "a=b").exception) == (
        "The question leaves open nothing, and not a."
    )


@pytest.mark.parametrize("arguments", [(), ("SELECT 1", "--ask", "x"), ("SELECT 1", "--set", "body")])
def test_unclear_asking_is_a_mistake_of_use(book: Book, arguments: tuple[str, ...]) -> None:
    assert query(book, *arguments).exit_code != 0


def test_list_names_tables_columns_and_questions(book: Book) -> None:
    said = query(book, "--list").stdout
    assert "\nvote_counts\n" in said
    assert "organisation_id, organisation_name, meeting_id," in said
    assert "minutebook query --ask votes-decided-by-one" in said
    assert "id, name, organisation_name, date, present, quorum, enough_were_present, stated_quorate, address\n" in said
    assert "\ndocuments_search\n" in said


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("SELECT titel FROM motions", "title"),
        ("SELECT a.person_name FROM votes AS a", "voter_name"),
        ("SELECT quorate FROM minutes", "is_quorate"),
        ("SELECT * FROM vote", "votes"),
    ],
)
def test_a_misspelt_name_is_answered_with_the_one_that_may_be_meant(book: Book, question: str, meant: str) -> None:
    error = query(book, question).exception
    assert isinstance(error, MinutebookError)
    assert error.hint == f"Did you mean {meant}? minutebook query --list names the tables, columns and ready questions."
