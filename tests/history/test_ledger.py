"""The ledger: first publications outlive git's history, and what it says is believed only where it may be."""

from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from minutebook.cli import commands
from minutebook.edit import make_edition
from minutebook.history.ledger import LEDGER, parse_ledger, read_ledger, render_ledger
from minutebook.history.since import find_known_since
from minutebook.public import public_view
from minutebook.public_history import PublicHistory, public_history
from minutebook.publish import publish_edition

from ..books import Book, first_published, minutes, noon

ID = "meetings/board/2026-03-03/minutes"
RENT, HEAT = (f"```decision\nid: {name}\ntitle: The {name}\n```\n" for name in ("rent", "heat"))


def ledger(book: Book, *options: str) -> Result:
    return CliRunner().invoke(commands, ["ledger", str(book.folder), *options], standalone_mode=False)


def written(book: Book) -> str:
    return (book.folder / LEDGER).read_text(encoding="utf-8")


def known(book: Book) -> PublicHistory:
    archive = book.archive()
    return public_history(book.history(), archive, public_view(archive))


def squash(book: Book, day: str) -> None:
    """Make one commit of the whole history."""
    book.git("checkout", "-q", "--orphan", "new")
    book.commit(day, "Import")
    book.git("branch", "-q", "-M", "new", "main")


@pytest.fixture
def kept(book: Book) -> Book:
    """Minutes with a decision, another added later, and closed ones; all that was public is in the ledger."""
    book.write(f"{ID}.md", minutes(text=RENT))
    book.write("meetings/board/2026-05-05/minutes.md", minutes("2026-05-05", visibility="closed"))
    book.commit("2026-03-05")
    book.write(f"{ID}.md", minutes(text=RENT + HEAT, status="approved"))
    book.commit("2026-04-09")
    assert ledger(book, "--write").return_value == 0
    book.commit("2026-04-10", "Write the ledger")
    return book


def test_ledger_has_all_that_is_public_and_when(kept: Book) -> None:
    assert (
        written(kept)
        == f"""\
id,first published
{ID},2026-03-05T12:00:00Z
{ID}#heat,2026-04-09T12:00:00Z
{ID}#rent,2026-03-05T12:00:00Z
"""
    )


def test_first_publications_outlive_a_squashed_history(kept: Book) -> None:
    squash(kept, "2026-11-01")
    history = kept.history()
    assert first_published(history, ID) == noon("2026-03-05")
    assert [(version.published, version.in_git) for version in history.lives[ID]] == [
        (noon("2026-03-05"), noon("2026-11-01"))
    ]
    times = {ID: noon("2026-03-05"), f"{ID}#rent": noon("2026-03-05"), f"{ID}#heat": noon("2026-04-09")}
    assert find_known_since(history, times) == times
    assert {id_: known(kept).known_since(id_) for id_ in times} == times
    assert ledger(kept, "--check").return_value == 0


def test_entry_that_the_ledger_lacks_is_public_since_git_has_it(kept: Book) -> None:
    kept.write(f"{ID}.md", minutes(text=RENT + HEAT + "```decision\nid: late\ntitle: Late\n```\n"))
    squash(kept, "2026-11-01")
    assert find_known_since(kept.history(), [f"{ID}#late"]) == {f"{ID}#late": noon("2026-11-01")}
    assert known(kept).known_since(f"{ID}#late") == noon("2026-11-01")


def test_shallow_clone_knows_what_the_ledger_says(kept: Book) -> None:
    kept.git("clone", "-q", "--depth", "1", f"file://{kept.top}", str(kept.top / "clone"))
    clone = Book.__new__(Book)
    clone.top = clone.folder = kept.top / "clone"
    history = clone.history()
    assert (history.is_complete, first_published(history, ID)) == (False, noon("2026-03-05"))
    assert history.lives[ID][0].in_git is None


def test_lag_counts_from_the_ledgers_time_and_approval_from_gits(kept: Book) -> None:
    squash(kept, "2026-11-01")
    said = CliRunner().invoke(commands, ["lag", str(kept.folder), "--format", "json"]).stdout
    assert '"minutes_published": "2026-03-05T12:00:00Z"' in said
    assert '"approval_published": "2026-11-01T12:00:00Z"' in said


def test_ledger_keeps_what_it_has_when_more_is_written(kept: Book) -> None:
    squash(kept, "2026-11-01")
    kept.delete(f"{ID}.md")
    kept.write("meetings/board/2026-06-02/minutes.md", minutes("2026-06-02"))
    kept.commit("2026-11-02")
    lacking = ledger(kept, "--check")
    assert (lacking.return_value, lacking.stdout) == (1, "meetings/board/2026-06-02/minutes\n")
    before = written(kept).splitlines()
    assert ledger(kept, "--write").stderr == "4 lines in ledger.csv, 1 new.\n"
    assert set(before) < set(written(kept).splitlines())


def test_ledger_that_was_damaged_is_not_overwritten(kept: Book) -> None:
    (kept.folder / LEDGER).write_text(written(kept) + "<<<<<<< HEAD\n", encoding="utf-8")
    refused = ledger(kept, "--write")
    assert str(refused.exception) == "Line 5 of ledger.csv cannot be read, and would be lost."
    assert written(kept).endswith("<<<<<<< HEAD\n")


def test_record_that_moved_keeps_its_line_by_its_alias(kept: Book) -> None:
    moved = "meetings/council/2026-03-03/minutes"
    kept.move(f"{ID}.md", f"{moved}.md")
    kept.write(f"{moved}.md", minutes(aliases=f"[{ID}]"))
    squash(kept, "2026-11-01")
    assert first_published(kept.history(), moved) == noon("2026-03-05")


def test_records_that_changed_places_are_not_given_each_others_time(book: Book) -> None:
    other = "meetings/board/2026-04-07/minutes"
    book.write(f"{ID}.md", minutes("2026-04-07", "Of April."))
    book.commit("2026-03-05")
    book.write(f"{other}.md", minutes("2026-03-03", "Of March."))
    book.commit("2026-04-09")
    ledger(book, "--write")
    book.move(f"{ID}.md", "held.md")
    book.move(f"{other}.md", f"{ID}.md")
    book.move("held.md", f"{other}.md")
    book.commit("2026-04-10")
    history = book.history()
    assert (first_published(history, ID), first_published(history, other)) == (noon("2026-04-09"), noon("2026-03-05"))
    assert ledger(book, "--write").stderr == "2 lines in ledger.csv, 0 new, 2 corrected.\n"


def test_ledger_later_than_git_is_not_believed(book: Book) -> None:
    book.write(f"{ID}.md", minutes())
    (book.folder / LEDGER).write_text(f"id,first published\n{ID},2026-09-01T12:00:00Z\n", encoding="utf-8")
    book.commit("2026-03-05")
    assert first_published(book.history(), ID) == noon("2026-03-05")
    assert ledger(book, "--write").stderr == "1 line in ledger.csv, 0 new, 1 corrected.\n"


def test_page_says_that_the_ledger_says_so(kept: Book) -> None:
    squash(kept, "2026-11-01")
    edition = make_edition(kept.archive(), date(2026, 11, 2), history=kept.history())
    html = publish_edition(edition).pages.at(f"{ID}/").html
    assert 'Public since <time datetime="2026-03-05T12:00:00Z">' in html
    assert "The ledger says when it was first published; in git it is since" in html


def test_ledger_without_a_repository_is_refused(book: Book) -> None:
    (book.top / ".git").rename(book.top / "git")
    assert str(ledger(book).exception) == "Without git's history there is nothing to keep."


def test_ledger_that_is_a_folder_is_said(book: Book) -> None:
    (book.folder / LEDGER).mkdir()
    book.commit("2026-03-05")
    assert str(ledger(book).exception).startswith("ledger.csv cannot be read")


IDS = st.text('az09-/#,"é议', min_size=1, max_size=20).map(lambda words: f"x{words}")
TIMES = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(
    lambda time: time.replace(microsecond=0)
)


@given(st.dictionaries(IDS, TIMES))
def test_what_is_written_is_read_again(times: dict[str, datetime]) -> None:
    read = parse_ledger(render_ledger(times))
    assert (dict(read.times), read.problems) == (times, ())


@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    read = parse_ledger(text)
    assert len(read.lines) + len(read.problems) <= text.count("\n") + 1


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\xef\xbb\xbfid,first published\r\n", b"\x00", b"id,\xe9\n"])
def test_any_bytes_are_read_without_a_fault(data: bytes, book: Book) -> None:
    (book.folder / LEDGER).write_bytes(data)
    assert read_ledger(book.folder).lines == ()
