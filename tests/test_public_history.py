"""The public history: old versions pass the same gate as today's records, and what was withdrawn never comes back."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from minutebook.edit import make_edition
from minutebook.history.differences import Piece, PieceKind
from minutebook.history.read import reading_history
from minutebook.public import public_view
from minutebook.public_history import PublicHistory, public_history
from minutebook.publish import publish_edition

from .books import Book, minutes, noon

ID = "meetings/board/2026-03-03/minutes"
BOARD = "---\ntype: body\ntitle: The Board\nclassification: board\n---\n"
PERSON = "---\ntype: person\ntitle: Zebra Quagga\nvisibility: closed\n---\n"


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", BOARD)
    book.commit("2026-01-01", "Begin")
    return book


def known(book: Book) -> PublicHistory:
    archive = book.archive()
    view = public_view(archive)
    told = public_history(book.history(), archive, view)
    with reading_history(book.folder, with_texts=True) as history_of:
        history = history_of(archive)
    assert history
    assert public_history(history, archive, view) == told
    return told


def site(book: Book) -> Any:
    edition = make_edition(book.archive(), date(2026, 6, 1), "https://example.org/", history=book.history())
    return publish_edition(replace(edition, repository="https://github.com/x/y/blob/HEAD/"))


def published(book: Book) -> str:
    """Everything that the site says, in one text."""
    made = site(book)
    return "\n".join(
        [
            *(page.html + page.head for page in made.pages),
            *(file.content.decode(errors="replace") for file in made.files),
        ]
    )


def write(book: Book, day: str, message: str, text: str, **keys: str) -> None:
    book.write(f"{ID}.md", minutes(text=text, **keys))
    book.commit(day, message)


def test_every_version_is_told_with_its_words(book: Book) -> None:
    write(book, "2026-03-05", "Publish", "The board met at noon.")
    write(book, "2026-03-06", "Correct the time", "The board met at one.")
    history = known(book)
    first, second = history.lives[ID]
    assert (first.message, first.published, first.difference) == ("Publish", noon("2026-03-05"), None)
    assert second.difference
    assert [passage.pieces for passage in second.difference.passages] == [
        (
            Piece(PieceKind.SAME, "The board met at"),
            Piece(PieceKind.REMOVED, "noon."),
            Piece(PieceKind.ADDED, "one."),
        )
    ]
    assert history.known_since(ID) == noon("2026-03-05")


def test_entry_is_public_since_the_version_that_first_has_it(book: Book) -> None:
    write(book, "2026-03-05", "Publish", "The board met.")
    write(book, "2026-03-09", "Add", "The board met.\n\n```decision\nid: rent\ntitle: Rent\n```")
    book.write(
        f"{ID}.md", minutes(text="```decision\nid: rent\ntitle: Rent\n```\n\n```decision\nid: heat\ntitle: Heat\n```")
    )
    history = known(book)
    assert {id_: history.known_since(id_) for id_ in (ID, f"{ID}#rent", f"{ID}#heat")} == {
        ID: noon("2026-03-05"),
        f"{ID}#rent": noon("2026-03-09"),
        f"{ID}#heat": None,
    }
    assert history.unpublished == {ID}


@pytest.mark.parametrize("closing", [{"visibility": "closed"}, {"visibility": "members"}, {"status": "withheld"}])
def test_words_of_a_record_that_was_ever_withdrawn_do_not_come_back(closing: dict[str, str], book: Book) -> None:
    write(book, "2026-03-05", "Publish the zebra", "A zebra was dismissed.")
    write(book, "2026-03-06", "Close the zebra", "A zebra was dismissed.", **closing)
    write(book, "2026-03-07", "Open", "Somebody was dismissed.")
    write(book, "2026-03-08", "Say who met", "Somebody was dismissed by the board.")
    assert [(version.is_shown, version.difference is not None) for version in known(book).lives[ID]] == [
        (False, False), (False, False), (True, False), (True, True),
    ]  # fmt: skip
    assert known(book).known_since(ID) == noon("2026-03-07")
    assert "zebra" not in published(book)


def test_record_deleted_and_written_anew_does_not_show_what_it_said(book: Book) -> None:
    write(book, "2026-03-05", "Publish", "A zebra was dismissed.")
    book.delete(f"{ID}.md")
    book.commit("2026-03-06", "Delete")
    write(book, "2026-03-07", "Publish", "Somebody was dismissed.")
    assert "zebra" not in published(book)


def test_record_that_is_closed_today_has_no_history(book: Book) -> None:
    write(book, "2026-03-05", "Publish the zebra", "A zebra was dismissed.")
    write(book, "2026-03-06", "Close the zebra", "A zebra was dismissed.", visibility="closed")
    assert ID not in known(book).lives
    assert "zebra" not in published(book)


def test_message_of_a_commit_that_changed_a_closed_record_is_not_told(book: Book) -> None:
    book.write("meetings/board/2026-04-07/minutes.md", minutes("2026-04-07", visibility="closed"))
    write(book, "2026-03-05", "Publish, and dismiss the zebra behind doors", "The board met.")
    book.delete("meetings/board/2026-04-07/minutes.md")
    write(book, "2026-03-06", "Take the zebra away", "The board met at noon.")
    write(book, "2026-03-07", "Say one", "The board met at one.")
    assert [version.message for version in known(book).lives[ID]] == ["", "", "Say one"]
    assert "zebra" not in published(book)


def test_old_words_that_name_a_withheld_person_are_left_out(book: Book) -> None:
    write(book, "2026-03-05", "Publish", "The board met.", chair="zebra-quagga")
    write(book, "2026-03-06", "Zebra  Quagga asks", "Zebra Quagga spoke.\n\nThe board met.", chair="zebra-quagga")
    write(book, "2026-03-07", "Change", "Somebody spoke.\n\nThe board met.", chair="Jane Roe")
    book.write("people/zebra-quagga.md", PERSON)
    book.commit("2026-03-08", "Close")
    second, third = known(book).lives[ID][1:]
    assert (second.message, second.omitted, third.omitted) == ("", 1, 2)
    assert "zebra" not in published(book).lower()


def test_body_opened_later_shows_nothing_of_before(book: Book) -> None:
    book.write("bodies/board.md", BOARD.replace("title", "visibility: closed\ntitle"))
    book.commit("2026-02-01", "Close the body")
    write(book, "2026-03-05", "Publish", "A zebra was dismissed.")
    write(book, "2026-03-06", "Change", "Somebody was dismissed.")
    book.write("bodies/board.md", BOARD)
    book.commit("2026-05-01", "Open the body")
    history = known(book)
    assert [version.is_shown for version in history.lives[ID]] == [False, True]
    assert history.known_since(ID) == noon("2026-05-01")
    assert "zebra" not in published(book)


def test_body_closed_from_the_first_shows_nothing_of_before_it_was_opened(book: Book) -> None:
    book.write("bodies/panel.md", BOARD.replace("title", "visibility: closed\ntitle"))
    book.commit("2026-02-01")
    there = ID.replace("board", "panel")
    for day, text in (("2026-03-05", "A zebra was dismissed."), ("2026-03-06", "Somebody was dismissed.")):
        book.write(f"{there}.md", minutes(text=text).replace("body: board", "body: panel"))
        book.commit(day)
    book.write("bodies/panel.md", BOARD)
    book.commit("2026-05-01")
    history = known(book)
    assert [version.is_shown for version in history.lives[there]] == [False, True]
    assert history.known_since(there) == noon("2026-05-01")
    assert "zebra" not in published(book)


def test_page_shows_its_history_and_each_version_has_an_address(book: Book) -> None:
    write(book, "2026-03-05", "Publish", "The board met.")
    write(book, "2026-03-06", "Approve", "The board met.", status="approved")
    (page,) = (page for page in site(book).pages if page.address == f"{ID}/")
    shown = page.html[page.html.index('<h2 id="record-history">') :]
    commit = book.git("rev-parse", "HEAD")
    assert 'Public since <time datetime="2026-03-05T12:00:00Z">5 March 2026, 12:00</time>' in shown
    assert '<li id="record-version-2">' in shown
    assert f'href="https://github.com/x/y/blob/{commit}/records/{ID}.md"' in shown
    assert '<code>status</code></dt><dd dir="auto"> <ins>approved</ins>' in shown


def test_site_without_git_says_nothing_of_history(book: Book) -> None:
    write(book, "2026-03-05", "Publish", "The board met.")
    made = publish_edition(make_edition(book.archive(), date(2026, 6, 1)))
    assert not any("record-history" in page.html for page in made.pages)
