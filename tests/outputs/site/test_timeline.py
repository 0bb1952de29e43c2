"""The timeline's pages and data: each body and kind has its own, no page grows too large, and data says what pages say."""

import json
import re
from dataclasses import replace
from html import unescape
from urllib.parse import urljoin

import pytest

from minutebook.dates import PartialDate
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page
from minutebook.outputs.site.pages.timeline import render_pages
from minutebook.outputs.site.press import build_press
from minutebook.outputs.site.render import site_assets
from minutebook.outputs.site.timeline_data import render_timeline_data
from minutebook.timeline import Timeline

TITLE = re.compile(r'<p class="mb-event__title" dir="auto"><a href="([^"]*)"><bdi>(.*?)</bdi>')
TEMPLATES = re.compile(r"<template.*?</template>", re.DOTALL)
FIRST_LIMIT, YEAR_LIMIT = 150_000, 500_000
SHELL = 25_000
"""More than the theme adds to a page."""


def titles(page: Page) -> list[str]:
    return [unescape(words) for _, words in TITLE.findall(TEMPLATES.sub("", page.html))]


@pytest.fixture(scope="session")
def data(edition: Edition) -> dict[str, object]:
    return {file.path: json.loads(file.content) for file in render_timeline_data(edition)}


def busy(edition: Edition, count: int, title: str) -> dict[str, Page]:
    """The timeline's pages of an edition with so many events, four years of them and most in one month."""
    some = edition.timeline.latest_first[0]
    days = [PartialDate(2020 + index % 4, 1 if index % 3 else 6, 1 + index % 28) for index in range(count)]
    events = [replace(some, date=day, title=title, aspect=str(index)) for index, day in enumerate(days)]
    timeline = Timeline(tuple(sorted(events, key=lambda event: event.order)))
    made = Edition(edition.view, timeline, edition.today, edition.site_url)
    return {page.address: page for page in render_pages(build_press(made))}


def test_each_body_and_each_kind_with_events_has_a_page(pages: dict[str, Page]) -> None:
    assert [address for address in pages if address.startswith(("timeline/bodies/", "timeline/kinds/"))] == [
        "timeline/bodies/board/",
        "timeline/bodies/general-meeting/",
        "timeline/kinds/body/",
        "timeline/kinds/cancellation/",
        "timeline/kinds/correction/",
        "timeline/kinds/decision/",
        "timeline/kinds/election/",
        "timeline/kinds/email/",
        "timeline/kinds/follow-up/",
        "timeline/kinds/meeting/",
        "timeline/kinds/motion/",
        "timeline/kinds/notice/",
        "timeline/kinds/statement/",
        "timeline/kinds/vote/",
    ]


def test_the_pages_of_bodies_and_of_kinds_hold_every_event_that_the_timeline_holds(pages: dict[str, Page]) -> None:
    whole = sorted(titles(pages["timeline/"]))
    for below in ("timeline/bodies/", "timeline/kinds/"):
        assert (
            sorted(title for address in pages if address.startswith(below) for title in titles(pages[address])) == whole
        )


def test_a_page_of_one_kind_holds_that_kind_alone_latest_first(pages: dict[str, Page]) -> None:
    page = pages["timeline/kinds/election/"]
    assert page.title == "Timeline: Elections"
    assert titles(page) == ["A teller", "Election of the board"]


def test_links_of_a_line_lead_from_the_page_that_it_stands_on(pages: dict[str, Page]) -> None:
    root = "https://site.example/"
    for address in ("timeline/", "timeline/2025/", "timeline/kinds/vote/"):
        ways = {urljoin(root + address, href) for href, _ in TITLE.findall(TEMPLATES.sub("", pages[address].html))}
        assert f"{root}meetings/general-meeting/2025-06-14/minutes/#order" in ways


def test_menus_lead_to_the_page_of_each_choice(pages: dict[str, Page]) -> None:
    page = pages["timeline/kinds/vote/"]
    menus = re.findall(r'<details class="mb-filter".*?</details>', page.html, re.DOTALL)
    ways = [re.findall(r'<a href="([^"]*)"', menu) for menu in menus]
    assert ways[0] == ["../../../timeline/2025/", "../../../timeline/2020/", "../../../timeline/1987/"]
    assert ways[1] == ["../../../timeline/bodies/board/", "../../../timeline/bodies/general-meeting/"]
    assert ways[2][0] == "../../../timeline/"
    assert '<a href="../../../timeline/kinds/vote/" aria-current="page">' in menus[2]
    assert ways[4][-1] == "../../../people/li-wei/"


@pytest.mark.parametrize("title", ["A short title", "A title in Ελληνικά that goes on " * 12])
def test_no_page_is_too_large_however_many_events_there_are_and_however_long(edition: Edition, title: str) -> None:
    pages = busy(edition, 3000, title)
    sizes = {address: len(page.html.encode()) + SHELL for address, page in pages.items()}
    first = {address: size for address, size in sizes.items() if not re.search(r"/\d{4}/", address)}
    assert {address: size for address, size in first.items() if size > FIRST_LIMIT} == {}
    assert {address: size for address, size in sizes.items() if size > YEAR_LIMIT} == {}
    below = [page for address, page in pages.items() if re.match(r"timeline/\d{4}/", address)]
    assert sum(len(titles(page)) for page in below) == 3000


def test_each_bar_of_a_long_timeline_leads_to_a_heading_that_exists(edition: Edition) -> None:
    pages = busy(edition, 3000, "A title")
    links = [
        (page.address, href) for page in pages.values() for href in re.findall(r'<a href="([^"]*)" aria-l', page.html)
    ]
    assert links
    for address, href in links:
        target, _, anchor = urljoin("https://x.example/" + address, href).partition("#")
        there = pages[target.removeprefix("https://x.example/")]
        assert not anchor or f' id="{anchor}"' in there.html, (address, href)


def test_a_row_of_data_says_what_its_line_says(data: dict[str, object], pages: dict[str, Page]) -> None:
    index = data["timeline/events.json"]
    assert isinstance(index, dict)
    facets = {facet["name"]: facet["choices"] for facet in index["facets"]}
    assert facets["year"] == [["2025", "2025"], ["2020", "2020"], ["1987", "1987"]]
    rows = data["timeline/events-2025.json"]
    assert isinstance(rows, list)
    day, clock, mark, kind, body, _, address, more, topics, people = next(
        row for row in rows if row[5] == "Plant trees"
    )
    marks = re.findall(
        r'<span class="mb-mark mb-mark--([a-z-]+)">', pages["timeline/"].html.rpartition('id="mb-marks"')[2]
    )
    assert (day, clock, marks[mark], more) == (
        "06-14",
        "",
        "carried",
        ["motion", "200 for, 100 against", "minutes, item 1"],
    )
    assert facets["kind"][kind] == ["motion", "Motions"]
    assert facets["body"][body] == ["general-meeting", "General meeting"]
    assert address == "meetings/general-meeting/2025-06-14/minutes/#trees"
    assert [facets["topic"][topic][0] for topic in topics] == []
    assert [facets["person"][person][0] for person in people] == ["sean-oneill"]


def test_the_data_has_the_events_of_the_pages_in_their_order(data: dict[str, object], pages: dict[str, Page]) -> None:
    years = [rows for path, rows in data.items() if path != "timeline/events.json"]
    assert [row[5] for rows in years if isinstance(rows, list) for row in rows] == titles(pages["timeline/"])


def test_nothing_that_is_not_public_is_in_the_data(edition: Edition) -> None:
    files = list(render_timeline_data(edition))
    assert len(files) == 4
    assert not any(b"PLANTED" in file.content for file in files)


def test_a_timeline_without_events_says_so_and_has_no_filters(edition: Edition) -> None:
    empty = Edition(edition.view, Timeline(()), edition.today)
    pages = list(render_pages(build_press(empty)))
    assert [page.address for page in pages] == ["timeline/"]
    assert "Nothing is on record yet." in pages[0].html
    assert "data-mb-filters" not in pages[0].html
    assert list(render_timeline_data(empty)) == []


def test_pages_name_scripts_and_styles_that_the_site_has(pages: dict[str, Page]) -> None:
    assets = {file.path for file in site_assets()}
    for address, page in pages.items():
        if page.kind == "timeline":
            named = re.findall(r'(?:src|href)="([^"]*\.(?:js|css))"', page.head)
            assert {urljoin(f"/{address}", each).lstrip("/") for each in named} == {
                "assets/minutebook/timeline.css",
                "assets/minutebook/timeline.js",
            }
    assert {"assets/minutebook/timeline.css", "assets/minutebook/timeline.js"} <= assets
