"""The timeline by publication: in that order, with both times on each line, with the filters and limits of the other order."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from minutebook.dates import PartialDate
from minutebook.edit import make_edition
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page
from minutebook.outputs.pages import Site
from minutebook.outputs.site.pages.timeline import render_pages
from minutebook.outputs.site.press import build_press
from minutebook.public_history import PublicHistory
from minutebook.publish import publish_edition
from minutebook.timeline import Timeline

from ...books import Book, minutes

BOARD = "---\ntype: body\ntitle: The Board\nclassification: board\n---\n"
TEMPLATES = re.compile(r"<template.*?</template>", re.DOTALL)
LINE = re.compile(r'<li class="mb-event">(.*?)</li>', re.DOTALL)
YEAR_LIMIT, SHELL = 500_000, 25_000


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A board whose January minutes came out after its February ones, and whose May minutes are not committed."""
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", BOARD)
    book.commit("2026-01-01", "Begin")
    meet(book, "2026-02-03", "2026-02-03")
    meet(book, "2026-01-06", "2026-04-01")
    meet(book, "2015-06-01", "2026-05-01", provenance="imported")
    book.write("meetings/board/2026-06-30/agenda.md", minutes("2026-06-30").replace("type: minutes", "type: agenda"))
    book.commit("2026-05-10")
    book.write("meetings/board/2026-05-05/minutes.md", minutes("2026-05-05"))
    return book


def meet(book: Book, day: str, published: str, **keys: str) -> None:
    book.write(f"meetings/board/{day}/minutes.md", minutes(day, **keys))
    book.commit(published)


def site(book: Book) -> Site:
    return publish_edition(
        make_edition(book.archive(), date(2026, 6, 1), "https://example.org/", history=book.history())
    )


def lines(html: str) -> list[str]:
    found = LINE.findall(TEMPLATES.sub("", html))
    return [" ".join(re.sub(r"<[^>]+>", " ", line).split()) for line in found]


def test_events_are_in_the_order_of_their_publication_and_each_has_both_times(book: Book) -> None:
    html = site(book).pages.at("timeline/published/").html
    assert lines(html) == [
        "10 May 2026 12:00 Scheduled Board, 2026-06-30 The Board · for 30 Jun 2026 · meeting",
        "1 May 2026 12:00 Meeting Board, 2015-06-01 The Board · happened 1 Jun 2015",
        "1 Apr 2026 12:00 Meeting Board, 2026-01-06 The Board · happened 6 Jan 2026 (85 days before)",
        "3 Feb 2026 12:00 Meeting Board, 2026-02-03 The Board · happened the same day",
    ]
    assert "1 event is not here: when it became public is not recorded." in html
    assert '<h2 class="mb-month__head" id="at-2026-04">' in html
    assert "Nothing became public in March 2026." in html


def test_the_other_order_tells_when_it_became_public(book: Book) -> None:
    assert lines(site(book).pages.at("timeline/").html)[2:4] == [
        "3 Feb 2026 Meeting Board, 2026-02-03 The Board · public the same day",
        "6 Jan 2026 Meeting Board, 2026-01-06 The Board · public 1 Apr 2026 (85 days)",
    ]


def test_each_order_leads_to_the_same_list_in_the_other(book: Book) -> None:
    pages = site(book).pages
    for list_ in ("", "bodies/board/", "kinds/meeting/"):
        for address in (f"timeline/{list_}", f"timeline/published/{list_}"):
            up = "../" * address.count("/")
            ways = [f"{up}timeline/{list_}", f"{up}timeline/published/{list_}"]
            orders = pages.at(address).html.partition('aria-label="Order of the timeline">')[2].partition("</nav>")[0]
            assert re.findall(r'href="([^"]*)"', orders) == ways


def test_filters_lead_to_pages_of_their_own_order_and_scripts_find_its_data(book: Book) -> None:
    made = site(book)
    html = made.pages.at("timeline/published/").html
    menus = re.findall(r'<details class="mb-filter".*?</details>', html, re.DOTALL)
    ways = [re.findall(r'<a href="([^"]*)"', menu) for menu in menus]
    assert ways == [
        ["../../timeline/published/2026/"],
        ["../../timeline/published/bodies/board/"],
        ["../../timeline/published/kinds/meeting/"],
    ]
    assert all(way.removeprefix("../../") in made.pages for menu in ways for way in menu)
    assert 'data-title="Timeline by publication" data-folder="timeline/published/"' in html
    data = {file.path: file.content for file in made.files}
    rows = json.loads(data["timeline/published/events-2026.json"])
    assert [(row[0], row[1], row[5], row[7]) for row in rows][2] == (
        "04-01",
        "12:00",
        "Board, 2026-01-06",
        ["happened 6 Jan 2026 (85 days before)"],
    )


def test_without_git_there_is_one_order(book: Book) -> None:
    made = publish_edition(make_edition(book.archive(), date(2026, 6, 1)))
    assert not any("published" in address for address in made.pages.addresses)
    assert "Order of the timeline" not in made.pages.at("timeline/").html


def imported_at_once(edition: Edition, count: int) -> dict[str, Page]:
    """The timeline's pages of an edition with so many events of thirty years, all published by one commit."""
    some = edition.timeline.latest_first[0]
    days = [PartialDate(1990 + index % 30, 1 + index % 12, 1 + index % 28) for index in range(count)]
    events = [
        replace(some, date=day, title="A motion with some words", aspect=str(place)) for place, day in enumerate(days)
    ]
    known = PublicHistory({}, {some.record: datetime(2026, 3, 1, tzinfo=UTC)}, {}, frozenset(), True)
    timeline = Timeline(tuple(sorted(events, key=lambda event: event.order)))
    made = Edition(edition.view, timeline, edition.today, edition.site_url, history=known)
    return {page.address: page for page in render_pages(build_press(made))}


def test_no_page_is_too_large_when_thirty_years_became_public_at_once(edition: Edition) -> None:
    pages = imported_at_once(edition, 2500)
    sizes = {address: len(page.html.encode()) + SHELL for address, page in pages.items()}
    assert {address: size for address, size in sizes.items() if size > YEAR_LIMIT} == {}
    below = [page for address, page in pages.items() if re.match(r"timeline/published/\d{4}/", address)]
    assert sum(len(lines(page.html)) for page in below) == 2500
