"""Both clocks on pages, from real repositories: how long bodies take to publish, the steps of a meeting, pairs of times."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from minutebook.edit import make_edition
from minutebook.publish import publish_edition

from ...books import Book, minutes

BOARD = "---\ntype: body\ntitle: The Board\nclassification: board\n---\n"
MANUAL = Path(__file__).parents[3] / "site/manual/two-clocks.md"
RENT = "```motion\nid: rent\ntitle: Rent\nresult: carried\n```\n"


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", BOARD)
    book.commit("2026-01-01", "Begin")
    return book


def meet(
    book: Book, day: str, published: str, text: str = "The board met.", name: str = "minutes", **keys: str
) -> None:
    written = minutes(day, text, **keys)
    book.write(
        f"meetings/board/{day}/{name}.md",
        written if name == "minutes" else written.replace("type: minutes", "type: agenda"),
    )
    book.commit(published)


def html(book: Book, address: str) -> str:
    history = book.history() if (book.top / ".git").exists() else None
    edition = make_edition(book.archive(), date(2026, 6, 1), "https://example.org/", history=history)
    return publish_edition(edition).pages.at(address).html


def words(text: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def section(text: str, anchor: str) -> str:
    """The words of the section whose heading has an id."""
    return words(text.partition(f'<h2 id="{anchor}">')[2].partition("</section>")[0])


def steps(text: str) -> list[str]:
    return [
        words(item) for item in re.findall(r"<li.*?</li>", text.partition('class="mb-steps"')[2].partition("</ol>")[0])
    ]


def test_body_has_its_figures_a_chart_with_its_table_and_what_is_missing(book: Book) -> None:
    meet(book, "2026-02-03", "2026-02-03")
    meet(book, "2026-03-03", "2026-03-07")
    meet(book, "2026-04-07", "2026-04-20")
    meet(book, "2026-05-05", "2026-04-28", name="agenda", status="held")
    page = html(book, "bodies/board/")
    assert section(page, "publication") == (
        "Publication of minutes From meeting to public minutes, over 3 meetings: "
        "Median 4 days Nine in ten within 13 days Worst 13 days "
        "13 days 3 Feb 2026 7 Apr 2026 "
        "A column for each meeting that is counted, as high as its minutes took days; the line is the median of all. "
        "The same as a table Days from meeting to public minutes Meeting Minutes public Days "
        "Board, 2026-04-07 20 April 2026, 12:00 13 Board, 2026-03-03 7 March 2026, 12:00 4 "
        "Board, 2026-02-03 3 February 2026, 12:00 0 "
        "Meetings without minutes 1 5 May 2026 No minutes Board, 2026-05-05 27 days since it met "
        "All bodies compared, and how this is counted"
    )
    assert section(page, "meetings") == (
        "Meetings 4 5 May 2026 No minutes Board, 2026-05-05 27 days since it met "
        "7 Apr 2026 Minutes Board, 2026-04-07 minutes public 20 Apr 2026 (13 days) "
        "3 Mar 2026 Minutes Board, 2026-03-03 minutes public 7 Mar 2026 (4 days) "
        "3 Feb 2026 Minutes Board, 2026-02-03 minutes public the same day"
    )
    chart = page.partition('<figure class="mb-columns">')[2].partition("</svg>")[0]
    assert re.findall(r'<rect x="(\d+)" y="([\d.]+)" width="8" height="([\d.]+)"', chart) == [
        ("1", "59.4", "0.6"), ("11", "41.5", "18.5"), ("21", "0.0", "60.0"),
    ]  # fmt: skip


def test_bodies_are_compared_the_slowest_first_and_the_oldest_gap_first(book: Book) -> None:
    meet(book, "2026-03-03", "2026-03-07")
    book.write("bodies/club.md", BOARD.replace("The Board", "The Club"))
    for month, day in ((4, 20), (5, 30)):
        text = minutes(f"2026-0{month}-02").replace("body: board", "body: club")
        book.write(f"meetings/club/2026-0{month}-02/minutes.md", text)
        book.commit(f"2026-0{month}-{day}")
    book.write("bodies/old.md", BOARD.replace("The Board", "The Old"))
    text = minutes("1999-02-02", provenance="imported").replace("body: board", "body: old")
    book.write("meetings/old/1999-02-02/minutes.md", text)
    meet(book, "2026-05-05", "2026-05-31", name="agenda", status="held")
    meet(book, "2026-04-05", "2026-05-31", name="agenda", status="held")
    page = html(book, "publication/")
    rows = [words(row) for row in re.findall(r"<tr>.*?</tr>", page.partition("<tbody>")[2], re.DOTALL)]
    assert rows == [
        "The Club 2 23 days 28 days 28 days 0",
        "The Board 1 4 days 4 days 4 days 2",
        "The Old Not counted: 1 meeting whose record was imported or reconstructed. 0 no figures 0",
    ]
    assert re.findall(r'class="mb-lag__reach" x="0" y="4" width="([\d.]+)%"', page) == ["100.0", "14.3"]
    missing = section(page, "missing")
    assert missing.index("Board, 2026-04-05") < missing.index("Board, 2026-05-05")


def test_the_one_reason_why_meetings_are_not_counted_is_said_once(book: Book) -> None:
    for body in ("old", "older"):
        book.write(f"bodies/{body}.md", BOARD.replace("The Board", f"The {body.title()}"))
        text = minutes("1999-02-02", provenance="imported").replace("body: board", f"body: {body}")
        book.write(f"meetings/{body}/1999-02-02/minutes.md", text)
    meet(book, "2026-03-03", "2026-03-07")
    page = html(book, "publication/")
    rows = [words(row) for row in re.findall(r"<tr>.*?</tr>", page.partition("<tbody>")[2], re.DOTALL)]
    assert rows == [
        "The Board 1 4 days 4 days 4 days 0 0",
        "The Old 0 no figures 1 0",
        "The Older 0 no figures 1 0",
    ]
    assert page.count("Not counted: meetings whose record was imported or reconstructed.") == 1


def test_archive_that_was_reconstructed_says_so_and_draws_nothing(book: Book) -> None:
    meet(book, "2016-02-03", "2026-02-03", provenance="reconstructed")
    for address in ("bodies/board/", "publication/"):
        page = html(book, address)
        assert (
            "No figures: minutes that were imported or reconstructed became public when this archive was made" in page
        )
        assert "<figure" not in page
        assert "Drawn" not in page
    assert steps(html(book, "meetings/board/2016-02-03/"))[3:] == [
        "Minutes public not recorded in this archive since 3 February 2026",
        "Approved not yet: draft",
    ]
    assert "3 February 2016 · in this archive since 3 February 2026" in words(
        html(book, "meetings/board/2016-02-03/minutes/")
    )


def test_meeting_tells_the_notice_claimed_and_the_notice_proved_apart(book: Book) -> None:
    meet(book, "2026-03-03", "2026-02-27", name="agenda", status="held", called="{at: 2026-02-01 09:00}")
    meet(book, "2026-03-03", "2026-03-09")
    meet(book, "2026-03-03", "2026-04-10", status="approved", approved="{date: 2026-04-07}")
    assert steps(html(book, "meetings/board/2026-03-03/")) == [
        "Notice given 1 February 2026, 09:00 as the record states",
        "Notice public 27 February 2026 4 days before",
        "Met 3 March 2026",
        "Minutes public 9 March 2026 6 days after the meeting",
        "Approved 7 April 2026 public 10 April 2026",
    ]


def test_email_that_links_to_the_meeting_proves_notice_and_one_sent_afterwards_does_not(book: Book) -> None:
    front = "---\ntype: email\ntitle: Call\nbody: board\ndate: {}\nfrom: Jane Roe\n---\n"
    email = front + "[The board](../../meetings/board/{}/) meets.\n"
    book.write("emails/board/2026-03-10-thanks.md", email.format("2026-03-10", "2026-03-03/minutes.md"))
    book.commit("2026-02-01")
    book.write("emails/board/2026-02-10-call.md", email.format("2026-02-10", "2026-03-03"))
    book.commit("2026-02-11")
    meet(book, "2026-03-03", "2026-03-02", name="agenda", status="held")
    assert steps(html(book, "meetings/board/2026-03-03/"))[1] == "Notice public 11 February 2026 20 days before"


def test_meeting_without_minutes_one_to_come_and_one_cancelled_have_the_steps_taken(book: Book) -> None:
    meet(book, "2026-05-05", "2026-05-06", name="agenda", status="held")
    meet(book, "2026-05-06", "2026-05-06", name="agenda", status="cancelled")
    meet(book, "2026-06-30", "2026-05-31", name="agenda")
    assert steps(html(book, "meetings/board/2026-05-05/")) == [
        "Notice given not recorded",
        "Notice public 6 May 2026 1 day after the meeting",
        "Met 5 May 2026",
        "Minutes public none published 27 days since it met",
    ]
    assert steps(html(book, "meetings/board/2026-05-06/"))[1:] == [
        "Notice public 6 May 2026 on the day of the meeting",
        "Was to be held; cancelled 6 May 2026",
    ]
    assert steps(html(book, "meetings/board/2026-06-30/"))[2:] == ["To be held 30 June 2026"]


def test_decision_record_and_event_line_tell_both_times(book: Book) -> None:
    meet(book, "2026-03-03", "2026-03-05", "The board met.")
    meet(book, "2026-03-03", "2026-03-10", RENT)
    decision = words(html(book, "decisions/meetings/board/2026-03-03/minutes/rent/"))
    assert "Decided 3 March 2026 · public 10 March 2026 (7 days)" in decision
    assert "Known to the public since 10 March 2026, 12:00" in decision
    assert "3 March 2026 · public 5 March 2026 (2 days)" in words(html(book, "meetings/board/2026-03-03/minutes/"))
    assert "The Board · motion · public 10 Mar 2026 (7 days)" in words(html(book, "timeline/")).replace(
        "minutes · ", ""
    )


def test_what_is_not_known_is_said(book: Book) -> None:
    meet(book, "2026-03-03", "2026-03-05")
    book.write("meetings/board/2026-03-03/minutes.md", minutes("2026-03-03", RENT))
    decision = "decisions/meetings/board/2026-03-03/minutes/rent/"
    assert "Decided 3 March 2026 · not published yet" in words(html(book, decision))
    (book.top / ".git").rename(book.top / "git")
    assert "Known to the public since not recorded" in words(html(book, decision))
    assert "when minutes became public is not known here" in html(book, "publication/")
    assert steps(html(book, "meetings/board/2026-03-03/"))[3] == "Minutes public not recorded"


def test_nothing_of_minutes_that_are_withheld_comes_through_steps_and_figures(book: Book) -> None:
    meet(book, "2026-03-03", "2026-02-27", name="agenda", status="held")
    meet(book, "2026-03-03", "2026-03-13", visibility="closed", called="{at: 2026-02-14}", approved="{date: 2026-04-11}",
         status="approved")  # fmt: skip
    meet(book, "2026-03-21", "2026-03-25", visibility="closed")
    book.write("bodies/zebras.md", BOARD.replace("The Board", "Zebras\nvisibility: closed"))
    book.write("meetings/zebras/2026-03-17/minutes.md", minutes("2026-03-17").replace("body: board", "body: zebras"))
    book.commit("2026-03-19")
    made = publish_edition(
        make_edition(book.archive(), date(2026, 6, 1), "https://example.org/", history=book.history())
    )
    everything = "".join(page.html for page in made.pages) + "".join(
        file.content.decode(errors="replace") for file in made.files
    )
    for said in (
        "zebra",
        "13 March",
        "14 February",
        "11 April",
        "25 March",
        "17 March",
        "19 March",
        "2026-03-13",
        "2026-03-19",
    ):
        assert said not in everything.lower()
    assert steps(made.pages.at("meetings/board/2026-03-03/").html)[3:] == ["Minutes public withheld"]
    assert "Not counted: 2 meetings whose minutes are withheld." in made.pages.at("bodies/board/").html


def test_example_of_the_manual_is_shown_as_the_manual_says(book: Book) -> None:
    manual = MANUAL.read_text(encoding="utf-8")
    keys = {"status": "approved", "approved": "{date: 2026-04-07}"}
    hall, library = "The board met in the hall.", "The board met in the library."
    (entry,) = re.findall(r"^````markdown\n(.*?)\n````$", manual, re.MULTILINE | re.DOTALL)
    meet(book, "2026-03-03", "2026-02-26", name="agenda", status="held", called="{at: 2026-02-24}")
    meet(book, "2026-03-03", "2026-03-09", f"{hall}\n\n{RENT}")
    meet(book, "2026-03-03", "2026-04-10", f"{hall}\n\n{RENT}", **keys)
    meet(book, "2026-03-03", "2026-05-05", f"{library}\n\n{RENT}", **keys)
    assert "No reason is recorded." in words(html(book, "corrections/"))
    meet(book, "2026-03-03", "2026-05-06", f"{library}\n\n{RENT}\n\n{entry}", **keys)
    corrections = words(html(book, "corrections/"))
    assert (
        "Was The board met in the hall. Now The board met in the library. The draft named the usual room" in corrections
    )
    assert corrections.count("Was ") == 1
    told = [
        step.replace(" 2026 ", ", ").removesuffix(" 2026") for step in steps(html(book, "meetings/board/2026-03-03/"))
    ]
    record = "meetings/board/2026-03-03/minutes/"
    told += [words(html(book, address)) for address in (f"decisions/{record}rent/", "timeline/", record)]
    for said, where in zip(
        (
            "24 February, as the record states |",
            "26 February, 5 days before |",
            "3 March |",
            "9 March, 6 days after the meeting |",
            "7 April, public 10 April |",
            "Decided 3 March 2026 · public 9 March 2026 (6 days)”",
            "public 9 Mar 2026 (6 days)”",
            "3 March 2026 · public 9 March 2026 (6 days)”",
        ),
        told,
        strict=True,
    ):
        assert said in manual
        assert said.rstrip(" |”") in where
