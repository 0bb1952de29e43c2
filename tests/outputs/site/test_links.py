"""Every link of every page leads somewhere, without leaving the site's own folder, and every id stands once in its page."""

import re
from collections import Counter
from urllib.parse import unquote, urljoin

from minutebook.outputs.calendars.write import render_calendars
from minutebook.outputs.edition import Edition
from minutebook.outputs.feeds.write import render_feeds
from minutebook.outputs.markdown_files import render_sources
from minutebook.outputs.page import Page
from minutebook.outputs.site.clean import address_of_file

LINK = re.compile(r'<(?:a|img)[^>]* (?:href|src)="([^"]*)"')
ID = re.compile(r' id="([^"]*)"')
ROOT = "https://site.example/sub/path/"


def test_every_link_within_the_site_leads_to_a_page_and_a_place_in_it(pages: dict[str, Page], edition: Edition) -> None:
    ids = {address: {unquote(each) for each in ID.findall(page.html)} for address, page in pages.items()}
    made = (*render_sources(edition), *render_feeds(edition), *render_calendars(edition))
    files = {address_of_file(file.path) for file in edition.view.archive.files} | {file.path for file in made}
    broken = []
    for page in pages.values():
        for link in LINK.findall(page.html):
            if re.match(r"[a-z]+:", link):
                continue
            target, _, fragment = urljoin(ROOT + page.address, link).partition("#")
            address = target.removeprefix(ROOT).partition("?")[0]
            is_page = address in pages and (not fragment or unquote(fragment) in ids[address])
            if not target.startswith(ROOT) or not (is_page or address in files):
                broken.append((page.address, link))
    assert broken == []


def test_every_heading_of_the_contents_is_in_the_page(pages: dict[str, Page]) -> None:
    missing = [
        (page.address, fragment)
        for page in pages.values()
        for _, _, fragment in page.contents
        if f' id="{fragment}"' not in page.html
    ]
    assert missing == []


def test_no_id_stands_twice_in_a_page(pages: dict[str, Page]) -> None:
    twice = [
        (page.address, ident)
        for page in pages.values()
        for ident, count in Counter(ID.findall(page.html)).items()
        if count > 1
    ]
    assert twice == []


def test_links_to_other_hosts_are_those_that_records_give(pages: dict[str, Page]) -> None:
    """But for the page's own address, which is the permanent one."""
    found = {
        link
        for page in pages.values()
        for link in LINK.findall(page.html)
        if re.match(r"[a-z]+:", link) and link != f"https://minutes.example.org/riverside/{page.address}"
    }
    assert found == {
        "https://example.org/?a=1&amp;b=2",
        "https://gazette.example.org/garden",
        "https://gazette.example.org/roe?a=1&amp;b=2",
    }
