"""Reading history: each record keeps its life, whatever happens to its file, and nothing is said that git does not know."""

from pathlib import Path

import pytest

from minutebook.errors import MinutebookError
from minutebook.history.limits import NO_HISTORY, limits_of
from minutebook.history.read import read_branch, read_history, reading_history
from minutebook.load import load_archive

from ..books import Book, first_published, minutes, noon

FIRST, SECOND = "meetings/board/2026-03-03/minutes", "meetings/board/2026-04-07/minutes"
LONG = "\n".join(f"The board heard point {number}." for number in range(30))


def test_every_version_has_its_commit_and_time(book: Book) -> None:
    book.write(f"{FIRST}.md", minutes())
    first = book.commit("2026-03-05", "Publish\n\nAs agreed.")
    book.write(f"{FIRST}.md", minutes(text="The board met at noon."))
    second = book.commit("2026-03-06", "Say when")
    life = book.history().lives[FIRST]
    assert [(version.number, version.commit.id, version.published, version.commit.message) for version in life] == [
        (1, first, noon("2026-03-05"), "Publish\n\nAs agreed.\n"),
        (2, second, noon("2026-03-06"), "Say when\n"),
    ]


def test_moved_record_keeps_its_life_if_it_is_still_of_that_day(book: Book) -> None:
    book.write(f"{FIRST}.md", minutes(text=LONG))
    book.commit("2026-03-05")
    book.move(f"{FIRST}.md", "meetings/council/2026-03-03/minutes.md")
    book.write("meetings/council/2026-03-03/minutes.md", minutes(text=f"{LONG}\nIt closed."))
    book.commit("2026-03-06")
    assert book.told("meetings/council/2026-03-03/minutes") == [
        f"2026-03-05 first-publication records/{FIRST}.md",
        "2026-03-06 edit-before-approval records/meetings/council/2026-03-03/minutes.md",
    ]


def test_new_minutes_like_those_deleted_are_not_taken_for_them(book: Book) -> None:
    book.write(f"{FIRST}.md", minutes(text=LONG))
    book.commit("2026-03-05")
    book.delete(f"{FIRST}.md")
    book.write(f"{SECOND}.md", minutes("2026-04-07", LONG))
    book.commit("2026-04-09")
    assert book.told(SECOND) == [f"2026-04-09 first-publication records/{SECOND}.md"]
    assert [version.blob is None for version in book.history().gone[FIRST]] == [False, True]


def test_alias_leads_to_the_life_before_whatever_changed(book: Book) -> None:
    book.write(f"{FIRST}.md", minutes(text=LONG))
    book.commit("2026-03-05")
    book.delete(f"{FIRST}.md")
    book.commit("2026-03-06")
    book.write(f"{SECOND}.md", minutes("2026-04-07", "All new.", aliases=f"[{FIRST}]"))
    book.commit("2026-03-07")
    assert book.told(SECOND) == [
        f"2026-03-05 first-publication records/{FIRST}.md",
        f"2026-03-07 edit-before-approval records/{SECOND}.md",
    ]


def test_record_deleted_and_brought_back_has_one_life(book: Book) -> None:
    book.write(f"{FIRST}.md", minutes())
    book.commit("2026-03-05")
    book.delete(f"{FIRST}.md")
    book.commit("2026-03-06")
    book.write(f"{FIRST}.md", minutes())
    book.commit("2026-03-07")
    assert book.told(FIRST) == [
        f"2026-03-05 first-publication records/{FIRST}.md",
        f"2026-03-06 withdrawal records/{FIRST}.md",
        f"2026-03-07 published-again records/{FIRST}.md",
    ]


def test_two_records_swapped_keep_their_lives(book: Book) -> None:
    book.write(f"{FIRST}.md", minutes("2026-04-07", "Held in April."))
    book.commit("2026-03-05")
    book.write(f"{SECOND}.md", minutes("2026-03-03", "Held in March."))
    book.commit("2026-04-09")
    book.move(f"{FIRST}.md", "held.md")
    book.move(f"{SECOND}.md", f"{FIRST}.md")
    book.move("held.md", f"{SECOND}.md")
    book.commit("2026-04-10")
    assert book.told(FIRST) == [
        f"2026-04-09 first-publication records/{SECOND}.md",
        f"2026-04-10 move records/{FIRST}.md",
    ]
    assert book.told(SECOND) == [
        f"2026-03-05 first-publication records/{FIRST}.md",
        f"2026-04-10 move records/{SECOND}.md",
    ]


@pytest.mark.parametrize("name", ["a b", 'it\'s "so"', "πρακτικά", "議事録"])
def test_record_of_any_name_has_its_history(name: str, book: Book) -> None:
    book.write(f"meetings/board/2026-03-03/{name}.md", minutes())
    book.commit("2026-03-05")
    assert book.told(f"meetings/board/2026-03-03/{name}") == [
        f"2026-03-05 first-publication records/meetings/board/2026-03-03/{name}.md"
    ]


def test_archive_in_a_subfolder_of_a_repository_has_its_own_paths(tmp_path: Path) -> None:
    book = Book(tmp_path / "monorepo", "the minutes")
    book.write(f"{FIRST}.md", minutes())
    (book.top / "records").mkdir()
    (book.top / "records" / "other.md").write_text("Not ours.\n", encoding="utf-8")
    book.commit("2026-03-05")
    history = book.history()
    assert (list(history.lives), history.unpublished) == ([FIRST], frozenset())


def test_merged_branch_is_published_when_it_is_merged(book: Book) -> None:
    book.commit("2026-03-01")
    book.git("checkout", "-q", "-b", "draft")
    book.write(f"{FIRST}.md", minutes())
    book.commit("2026-03-05")
    book.git("checkout", "-q", "main")
    book.git("merge", "-q", "--no-ff", "-m", "Merge", "draft", at="2026-03-20 12:00:00 +0000")
    assert book.told(FIRST) == [f"2026-03-20 first-publication records/{FIRST}.md"]
    assert book.told(FIRST, "draft") == [f"2026-03-05 first-publication records/{FIRST}.md"]


def test_what_is_not_committed_is_not_yet_published(book: Book) -> None:
    book.write(f"{FIRST}.md", minutes())
    book.commit("2026-03-05")
    assert book.history().unpublished == frozenset()
    book.write(f"{FIRST}.md", minutes(text="Changed."))
    book.write(f"{SECOND}.md", minutes("2026-04-07"))
    history = book.history()
    assert history.unpublished == {FIRST, SECOND}
    assert (first_published(history, FIRST), first_published(history, SECOND)) == (noon("2026-03-05"), None)


def test_repository_without_a_commit_publishes_nothing(book: Book) -> None:
    book.write(f"{FIRST}.md", minutes())
    history = book.history()
    assert (history.lives, history.unpublished, history.is_complete) == ({}, {FIRST}, True)


def test_shallow_clone_does_not_say_when_its_first_commit_published(book: Book, tmp_path: Path) -> None:
    book.write(f"{FIRST}.md", minutes())
    book.commit("2026-03-05")
    book.commit("2026-03-06")
    book.write(f"{SECOND}.md", minutes("2026-04-07"))
    book.commit("2026-04-09")
    book.git("clone", "-q", "--depth", "2", f"file://{book.top}", str(tmp_path / "clone"))
    archive, _ = load_archive(tmp_path / "clone")
    history = read_history(tmp_path / "clone", archive)
    assert history
    assert not history.is_complete
    assert (first_published(history, FIRST), first_published(history, SECOND)) == (None, noon("2026-04-09"))


def test_folder_without_git_has_no_history(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    assert read_history(tmp_path, load_archive(tmp_path)[0]) is None


def test_folder_called_git_that_holds_nothing_is_not_taken_for_a_missing_program(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "records").mkdir()
    archive = load_archive(tmp_path)[0]
    assert list(limits_of(tmp_path, archive, read_history(tmp_path, archive))) == [NO_HISTORY]


def test_branch_that_is_not_there_is_said(book: Book) -> None:
    book.commit("2026-03-05")
    with pytest.raises(MinutebookError, match="There is no branch elsewhere"):
        book.history("elsewhere")


def test_clock_that_went_wrong_does_not_move_what_follows(book: Book) -> None:
    days = {"a": "2026-03-05", "b": "2040-01-01", "c": "2026-03-07", "d": "1971-01-01", "e": "2026-03-09"}
    for name, day in days.items():
        book.write(f"meetings/board/2026-03-03/{name}.md", minutes(title=name))
        book.commit(day)
    history = book.history()
    assert {name: first_published(history, f"meetings/board/2026-03-03/{name}") for name in days} == {
        "a": noon("2026-03-05"),
        "b": noon("2026-03-07"),
        "c": noon("2026-03-07"),
        "d": noon("2026-03-09"),
        "e": noon("2026-03-09"),
    }


def test_clock_that_is_wrong_at_the_end_counts_with_the_one_before(book: Book) -> None:
    for name, day in {"a": "2026-03-05", "b": "2026-03-06", "c": "1971-01-01"}.items():
        book.write(f"meetings/board/2026-03-03/{name}.md", minutes(title=name))
        book.commit(day)
    assert first_published(book.history(), "meetings/board/2026-03-03/c") == noon("2026-03-06")


def test_commits_are_read_no_further_once_the_reader_of_records_has_failed(book: Book) -> None:
    for day in ("2026-03-05", "2026-03-06"):
        book.write(f"{FIRST}.md", minutes(text=day))
        book.commit(day)
    asked: list[None] = []

    def is_over() -> bool:
        asked.append(None)
        return len(asked) > 2

    whole, part = read_branch(book.folder), read_branch(book.folder, is_over=is_over)
    assert whole and part and part.commits == whole.commits[:2]
    with pytest.raises(KeyboardInterrupt), reading_history(book.folder, with_texts=True):
        raise KeyboardInterrupt
