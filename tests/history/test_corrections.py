"""Corrections without a reason: which changes of approved minutes are told of, and what explains them."""

import pytest

from minutebook.history.corrections import find_unexplained

from ..books import Book, minutes

ID = "meetings/board/2026-03-03/minutes"
ENTRY = "\n```correction\nid: {id}\ndate: {day}\nreason: It was misheard.\n```\n"


def unexplained(book: Book) -> list[int | None]:
    """The numbers of the versions that nothing explains; None for what is not committed."""
    return [
        found.version.number if found.version else None for found in find_unexplained(book.archive(), book.history())
    ]


def write(book: Book, day: str, text: str, message: str = "Change", **keys: str) -> None:
    book.write(f"{ID}.md", minutes(text=text, **{"status": "approved", **keys}))
    book.commit(day, message)


def test_change_of_approved_minutes_has_to_be_explained(book: Book) -> None:
    write(book, "2026-03-05", "Ten.", status="draft")
    write(book, "2026-03-06", "Eleven.", status="draft")
    write(book, "2026-04-08", "Twelve.")
    write(book, "2026-04-09", "Thirteen.")
    write(book, "2026-04-10", "Thirteen.\n\n")
    write(book, "2026-04-11", "Fourteen.", status="draft")
    assert unexplained(book) == [4, 6]


def test_change_that_is_not_committed_is_told_of(book: Book) -> None:
    write(book, "2026-04-08", "Ten.")
    book.write(f"{ID}.md", minutes(text="Eleven.", status="approved"))
    assert unexplained(book) == [None]
    book.write(f"{ID}.md", minutes(text="Eleven." + ENTRY.format(id="a", day="2026-04-09"), status="approved"))
    assert unexplained(book) == []


@pytest.mark.parametrize(
    "steps",
    [
        ["Eleven.ENTRY"],
        ["Eleven.", "Eleven.ENTRY"],
        ["Ten.ENTRY", "Eleven.ENTRY"],
    ],
    ids=["with it", "after it", "before it"],
)
def test_entry_explains_what_was_changed_with_it_before_it_or_next_after_it(steps: list[str], book: Book) -> None:
    write(book, "2026-04-08", "Ten.")
    for number, text in enumerate(steps):
        write(book, f"2026-04-{number + 9:02}", text.replace("ENTRY", ENTRY.format(id="a", day="2026-04-09")))
    assert unexplained(book) == []


def test_entry_explains_one_change_after_it_and_no_more(book: Book) -> None:
    write(book, "2026-04-08", "Ten.")
    for number, text in enumerate(["Ten.", "Eleven.", "Twelve."]):
        write(book, f"2026-04-{number + 9:02}", text + ENTRY.format(id="a", day="2026-04-09"))
    assert unexplained(book) == [4]


def test_entry_in_another_record_explains_the_changes_before_it_and_the_next(book: Book) -> None:
    write(book, "2026-04-08", "Ten.")
    entry = f"```correction\nid: c\ndate: 2026-05-05\nof: {ID}\nreason: It was misheard.\n```"
    book.write("meetings/board/2026-05-05/minutes.md", minutes("2026-05-05", entry))
    write(book, "2026-05-06", "Eleven.")
    write(book, "2026-05-07", "Twelve.")
    assert unexplained(book) == [3]
    book.write("meetings/board/2026-06-02/minutes.md", minutes("2026-06-02", entry.replace("2026-05-05", "2026-06-02")))
    assert unexplained(book) == []


def test_message_with_a_reason_explains_its_change(book: Book) -> None:
    write(book, "2026-04-08", "Ten.")
    write(book, "2026-04-09", "Eleven.", "Correct it\n\nReason: it was misheard.")
    write(book, "2026-04-10", "Twelve.", "Correct it for good reason: none")
    assert unexplained(book) == [3]


def test_other_records_and_minutes_that_were_never_approved_are_left_alone(book: Book) -> None:
    for day, text in (("2026-04-08", "Ten."), ("2026-04-09", "Eleven.")):
        book.write("statements/board/2026-03-04-rent.md", minutes(text=text).replace("minutes", "statement"))
        write(book, day, text, status="circulated")
    assert unexplained(book) == []
