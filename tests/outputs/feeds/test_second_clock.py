"""Feeds by the second clock: minutes that come late are news when they come, and a change of words is told as one."""

import json
from datetime import date
from pathlib import Path

import feedparser
import pytest

from minutebook.edit import make_edition
from minutebook.outputs.pages import Site
from minutebook.publish import publish_edition

from ...books import Book, minutes

BOARD = "---\ntype: body\ntitle: The Board\nclassification: board\nfounded: 2026-01-01\n---\n"


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", BOARD)
    book.commit("2026-01-01", "Begin")
    return book


def meet(book: Book, day: str, published: str, motion: str, result: str = "carried", **keys: str) -> None:
    text = f"```motion\nid: {motion.lower()}\ntitle: {motion}\nresult: {result}\n```\n"
    book.write(f"meetings/board/{day}/minutes.md", minutes(day, text, **keys))
    book.commit(published)


def site(book: Book) -> Site:
    return publish_edition(
        make_edition(book.archive(), date(2026, 6, 1), "https://example.org/", history=book.history())
    )


def files(book: Book) -> dict[str, bytes]:
    return {file.path: file.content for file in site(book).files}


def times(book: Book, name: str = "decisions") -> list[tuple[str, str, str]]:
    """Each entry of a feed: title, day of publication, day of update."""
    items = json.loads(files(book)[f"feeds/{name}.json"])["items"]
    return [
        (item["title"], item["date_published"][:10], item.get("date_modified", item["date_published"])[:10])
        for item in items
    ]


def test_late_minutes_are_first_when_they_come(book: Book) -> None:
    meet(book, "2026-02-03", "2026-02-05", "Second")
    meet(book, "2026-01-06", "2026-04-01", "First")
    assert times(book) == [
        ("Carried: First", "2026-04-01", "2026-04-01"),
        ("Carried: Second", "2026-02-05", "2026-02-05"),
    ]
    assert [title for title, *_ in times(book, "bodies/board")][:2] == ["Carried: First", "Board, 2026-01-06"]
    item = json.loads(files(book)["feeds/decisions.json"])["items"][0]
    assert item["content_html"].endswith(
        "The Board · Motion · 6 January 2026 · minutes · public 1 Apr 2026 (85 days)</p>"
    )


def test_minutes_that_follow_their_agenda_bring_the_meeting_to_the_top_under_the_same_id(book: Book) -> None:
    agenda = minutes("2026-01-06", status="held").replace("type: minutes", "type: agenda")
    book.write("meetings/board/2026-01-06/agenda.md", agenda)
    book.commit("2026-01-02")
    meet(book, "2026-02-03", "2026-02-05", "Second")
    before = json.loads(files(book)["feeds/events.json"])["items"]
    meet(book, "2026-01-06", "2026-04-01", "First")
    after = json.loads(files(book)["feeds/events.json"])["items"]
    meeting = "tag:example.org,2026-01-01:meetings/board/2026-01-06@meeting"
    assert [item["date_published"] for item in before if item["id"] == meeting] == ["2026-01-06T00:00:00+00:00"]
    assert [item["id"] for item in after].index(meeting) == 1
    assert [item["date_published"] for item in after if item["id"] == meeting] == ["2026-04-01T12:00:00+00:00"]


def test_change_of_words_updates_and_an_editorial_one_does_not(book: Book) -> None:
    meet(book, "2026-02-03", "2026-02-05", "Rent", "carried")
    meet(book, "2026-02-03", "2026-02-08", "Rent", "lost")
    file = book.folder / "records/meetings/board/2026-02-03/minutes.md"
    book.write("meetings/board/2026-02-03/minutes.md", file.read_text(encoding="utf-8") + "\n\n")
    book.commit("2026-03-01")
    assert times(book) == [("Lost: Rent", "2026-02-05", "2026-02-08")]
    feed = feedparser.parse(files(book)["feeds/decisions.atom.xml"])
    assert (feed.entries[0].published, feed.entries[0].updated) == (
        "2026-02-05T12:00:00+00:00",
        "2026-02-08T12:00:00+00:00",
    )
    assert feed.feed.updated == "2026-02-08T12:00:00+00:00"


def test_news_known_beforehand_is_dated_when_it_happens_and_what_is_not_committed_by_the_record(book: Book) -> None:
    meet(book, "2026-05-05", "2026-03-01", "Form")
    book.write("meetings/board/2026-02-03/minutes.md", minutes("2026-02-03", "```motion\nid: x\nresult: lost\n```\n"))
    assert [(published, changed) for _, published, changed in times(book)] == [
        ("2026-05-05", "2026-05-05"),
        ("2026-02-03", "2026-02-03"),
    ]


def test_same_history_gives_the_same_bytes(book: Book) -> None:
    meet(book, "2026-02-03", "2026-02-05", "Rent")
    meet(book, "2026-01-06", "2026-02-05", "Heat")
    assert files(book) == files(book)
