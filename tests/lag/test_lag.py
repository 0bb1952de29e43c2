"""Publication lag: both clocks of each meeting, the figures of each body, and nothing counted that is not known."""

from datetime import date
from pathlib import Path

import pytest

from minutebook.history.read import read_history
from minutebook.lag.figures import BodyLag, build_figures
from minutebook.lag.json import render_json
from minutebook.lag.meeting_lag import Counting, measure_meetings
from minutebook.lag.text import render_text
from minutebook.load import load_archive
from minutebook.public import public_view

from ..books import Book, minutes

TODAY = date(2026, 6, 1)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", "---\ntype: body\ntitle: The Board\nclassification: board\n---\n")
    book.commit("2025-01-01")
    return book


def meet(book: Book, day: str, name: str = "minutes", **keys: str) -> None:
    text = minutes(day, **keys)
    if name == "agenda":
        text = text.replace("type: minutes", "type: agenda")
    book.write(f"meetings/board/{day}/{name}.md", text)


def figures(book: Book) -> tuple[BodyLag, ...]:
    archive = book.archive()
    return build_figures(measure_meetings(archive, public_view(archive), read_history(book.folder, archive), TODAY))


def countings(book: Book) -> dict[str, tuple[str, int | None]]:
    (lag,) = figures(book)
    return {str(meeting.date): (meeting.counting.value, meeting.days) for meeting in lag.meetings}


def test_meeting_has_the_notice_claimed_and_the_notice_proved(book: Book) -> None:
    meet(book, "2026-03-03", "agenda", status="held", called="{at: 2026-02-01}")
    book.commit("2026-02-20")
    meet(book, "2026-03-03")
    book.commit("2026-03-08")
    meet(book, "2026-03-03", status="approved", approved="{date: 2026-04-07}")
    book.commit("2026-04-10")
    assert (
        render_json(figures(book), TODAY, has_history=True)
        == """\
{
  "version": 1,
  "today": "2026-06-01",
  "has_history": true,
  "bodies": [
    {
      "body": "board",
      "counted": 1,
      "median": 5,
      "ninetieth": 5,
      "worst": 5,
      "apart": {},
      "meetings": [
        {
          "meeting": "meetings/board/2026-03-03",
          "date": "2026-03-03",
          "notice_claimed": "2026-02-01",
          "agenda_published": "2026-02-20T12:00:00Z",
          "notice_published": "2026-02-20T12:00:00Z",
          "minutes_published": "2026-03-08T12:00:00Z",
          "approved": "2026-04-07",
          "approval_published": "2026-04-10T12:00:00Z",
          "counting": "counted",
          "days": 5
        }
      ]
    }
  ]
}
"""
    )


def test_ninetieth_percentile_is_the_nearest_rank(book: Book) -> None:
    for month, days in enumerate([1, 2, 3, 4, 5, 6, 7, 8, 9, 28], 1):
        meet(book, f"2025-{month:02}-01")
        book.commit(f"2025-{month:02}-{1 + days:02}")
    (lag,) = figures(book)
    assert (lag.counted, lag.median, lag.ninetieth, lag.worst) == (10, 5.5, 9, 28)


def test_what_is_outstanding_and_what_is_apart_is_said(book: Book) -> None:
    meet(book, "2026-01-05", "agenda", status="held")
    meet(book, "2026-01-06", "agenda", status="cancelled")
    meet(book, "2026-06-01", "agenda")  # today: it may be going on
    meet(book, "2026-09-01", "agenda")
    meet(book, "2026-01-07", provenance="reconstructed")
    meet(book, "2026-01-08", visibility="closed")
    book.commit("2026-01-09")
    meet(book, "2026-04-07")
    book.commit("2026-04-01", "A form to fill in")
    meet(book, "2026-05-05")
    assert countings(book) == {
        "2026-01-05": ("outstanding", 147),
        "2026-01-07": ("imported", None),
        "2026-01-08": ("withheld", None),
        "2026-04-07": ("not-since-meeting", None),
        "2026-05-05": ("outstanding", 27),
    }
    assert (
        render_text(figures(book), book.archive())
        == """\
The Board
  No figures: none of its minutes can be counted.
  Not counted: 1 withheld; 1 imported or reconstructed; 1 with no new text since the meeting.
  Outstanding: 2 meetings without published minutes:
    5 May 2026, 27 days ago
    5 January 2026, 147 days ago
"""
    )


def test_form_filled_in_after_the_meeting_counts_from_then(book: Book) -> None:
    meet(book, "2026-04-07", text="To be written.")
    book.commit("2026-04-01")
    meet(book, "2026-04-07", text="The board met.")
    book.commit("2026-04-10")
    assert countings(book) == {"2026-04-07": ("counted", 3)}


def test_minutes_count_from_the_version_that_the_public_could_read(book: Book) -> None:
    meet(book, "2026-04-07", visibility="closed")
    book.commit("2026-04-08")
    meet(book, "2026-04-07")
    book.commit("2026-04-20")
    assert countings(book) == {"2026-04-07": ("counted", 13)}


def test_old_minutes_published_together_are_an_import(book: Book) -> None:
    for month in range(1, 6):
        meet(book, f"2025-{month:02}-01")
    book.commit("2026-05-01")
    assert countings(book) == {f"2025-0{month}-01": ("imported", None) for month in range(1, 6)}


def test_old_minutes_published_with_those_of_late_are_no_import(book: Book) -> None:
    for month in range(1, 5):
        meet(book, f"2025-{month:02}-01")
    meet(book, "2026-05-01")
    book.commit("2026-05-01")
    assert {counting for counting, _ in countings(book).values()} == {"counted"}
    assert countings(book)["2026-05-01"] == ("counted", 0)


def test_meeting_of_a_day_not_known_is_not_counted(book: Book) -> None:
    meet(book, "2026-03")
    book.commit("2026-04-20")
    assert countings(book) == {"2026-03": (Counting.DAY_UNKNOWN.value, None)}


def test_shallow_clone_withholds_the_figures_of_a_body(book: Book, tmp_path: Path) -> None:
    meet(book, "2026-03-03")
    book.commit("2026-03-08")
    meet(book, "2026-04-07")
    book.commit("2026-04-10")
    book.git("clone", "-q", "--depth", "2", f"file://{book.top}", str(tmp_path / "clone"))
    archive, _ = load_archive(tmp_path / "clone")
    (lag,) = build_figures(
        measure_meetings(archive, public_view(archive), read_history(tmp_path / "clone", archive), TODAY)
    )
    assert [meeting.counting.value for meeting in lag.meetings] == ["history-missing", "counted"]
    assert (lag.counted, lag.median, lag.worst) == (1, None, None)


def test_minutes_that_cannot_be_read_are_not_outstanding(book: Book) -> None:
    meet(book, "2026-03-03", "agenda", status="held")
    meet(book, "2026-03-03", status="aproved")
    book.commit("2026-03-08")
    assert countings(book) == {"2026-03-03": ("cannot-be-read", None)}


def test_without_git_no_time_of_publication_is_known(book: Book) -> None:
    meet(book, "2026-03-03")
    (lag,) = build_figures(measure_meetings(book.archive(), public_view(book.archive()), None, TODAY))
    assert [(meeting.minutes_published, meeting.counting.value) for meeting in lag.meetings] == [
        (None, "history-missing")
    ]
