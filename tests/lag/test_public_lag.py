"""What of lag leaves the program: nothing of bodies that are closed, and of minutes that are withheld that they are."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from minutebook.dates import PartialDate
from minutebook.lag.meeting_lag import Counting, MeetingLag, measure_meetings
from minutebook.lag.public_lag import public_lags
from minutebook.public import public_view

from ..books import Book, minutes, noon

BODY = "---\ntype: body\ntitle: The Board\nclassification: board\n---\n"
CLOSED = {"visibility": "closed", "status": "approved", "called": "{at: 2026-02-14}", "approved": "{date: 2026-04-11}"}


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A board with public and closed minutes, and a body that is closed."""
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", BODY)
    book.write("bodies/cabal.md", BODY.replace("classification", "visibility: closed\nclassification"))
    book.write(
        "meetings/board/2026-03-03/agenda.md", minutes("2026-03-03", status="held").replace(": minutes", ": agenda")
    )
    book.commit("2026-02-27")
    book.write("meetings/board/2026-03-03/minutes.md", minutes("2026-03-03", **CLOSED))
    book.write("meetings/board/2026-03-10-secret/minutes.md", minutes("2026-03-10", **CLOSED))
    book.write("meetings/board/2026-03-17/minutes.md", minutes("2026-03-17", provenance="imported", **CLOSED))
    book.write("meetings/cabal/2026-03-24/minutes.md", minutes("2026-03-24").replace("body: board", "body: cabal"))
    book.commit("2026-04-15")
    return book


def shown(book: Book) -> list[MeetingLag]:
    archive = book.archive()
    view = public_view(archive)
    return list(public_lags(measure_meetings(archive, view, book.history(), date(2026, 6, 1)), view))


def test_of_withheld_minutes_only_their_meeting_is_told_and_not_even_that_where_it_has_no_public_record(
    book: Book,
) -> None:
    nameless = MeetingLag(
        "", "board", PartialDate(2026, 3, 10), None, None, None, None, None, None, Counting.WITHHELD, None
    )
    agenda = noon("2026-02-27")
    assert shown(book) == [
        replace(nameless, meeting="meetings/board/2026-03-03", date=PartialDate(2026, 3, 3),
                agenda_published=agenda, notice_published=agenda),
        nameless,
        replace(nameless, date=PartialDate(2026, 3, 17)),
    ]  # fmt: skip


def test_public_minutes_pass_whole(book: Book) -> None:
    book.write("meetings/board/2026-05-05/minutes.md", minutes("2026-05-05", called="{at: 2026-04-20}"))
    book.commit("2026-05-08")
    lag = shown(book)[-1]
    assert (str(lag.notice), lag.minutes_published, lag.counting, lag.days) == (
        "2026-04-20", noon("2026-05-08"), Counting.COUNTED, 3,
    )  # fmt: skip
