"""Kinds of change: each version is told by what it did to the words and to who may read them."""

import pytest

from minutebook.history.kinds import is_editorial
from minutebook.history.renamed import Renamed
from minutebook.history.texts import read_version

from ..books import Book, minutes

ID = "meetings/board/2026-03-03/minutes"


def kinds(book: Book, *texts: str | None) -> list[str]:
    for day, text in enumerate(texts, 1):
        if text is None:
            book.delete(f"{ID}.md")
        else:
            book.write(f"{ID}.md", text)
        book.commit(f"2026-03-{day:02}")
    return [line.split()[1] for line in book.told(ID)]


def test_minutes_are_edited_then_approved_then_corrected(book: Book) -> None:
    assert kinds(
        book,
        minutes(),
        minutes(text="The board met at noon."),
        minutes(text="The board met at noon.", status="approved"),
        minutes(text="The board met at one.", status="approved"),
        minutes(text="The  board\nmet at one.", status="approved"),
        minutes(text="The board met at two.", status="draft"),
    ) == ["first-publication", "edit-before-approval", "approval", "correction", "editorial", "correction"]


def test_other_records_are_changed_and_not_corrected(book: Book) -> None:
    paper = minutes().replace("type: minutes", "type: paper")
    assert kinds(book, paper, paper.replace("met", "sat")) == ["first-publication", "change"]


def test_record_closed_is_withdrawn_and_comes_back_when_it_is_opened(book: Book) -> None:
    assert kinds(
        book,
        minutes(visibility="closed"),
        minutes(visibility="closed", text="Still closed."),
        minutes(text="Opened."),
        minutes(visibility="members", text="Opened."),
        minutes(status="withheld"),
        minutes(),
    ) == ["not-public", "not-public", "first-publication", "withdrawal", "not-public", "published-again"]


def test_version_that_cannot_be_read_is_a_change(book: Book) -> None:
    assert kinds(book, minutes(), "<<<<<<< ours\n", minutes()) == ["first-publication", "change", "change"]


FRONT = "---\ntype: minutes\ntitle: Board\nbody: board\ndate: 2026-03-03\n---\n"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (f"{FRONT}The board met.\n", f"{FRONT}The\nboard   met.\n\n", True),
        (
            f"{FRONT}Text.\n",
            FRONT.replace("title: Board\nbody: board", 'body: board\ntitle: "Board"') + "Text.\n",
            True,
        ),
        (FRONT.replace("title", "tiltle"), FRONT, True),
        (f"{FRONT}See [it](a.md).\n", f"{FRONT}See [it](../b.md).\n", True),
        (FRONT, FRONT.replace("type:", "aliases: [meetings/x]\ntype:"), True),
        (f"{FRONT}See [it](a.md).\n", f"{FRONT}See [that](a.md).\n", False),
        (FRONT, FRONT.replace("Board", "Bored"), False),
        (FRONT, FRONT.replace("type:", "chair: jane-roe\ntype:"), False),
        (FRONT.replace("type:", "chair: jane-roe\ntype:"), FRONT.replace("type:", "secretary: jane-roe\ntype:"), False),
    ],
)
def test_change_of_no_words_is_editorial(before: str, after: str, expected: bool) -> None:
    old, new = read_version("a.md", before.encode()), read_version("a.md", after.encode())
    assert old
    assert new
    assert is_editorial(old, new, Renamed({})) is expected
