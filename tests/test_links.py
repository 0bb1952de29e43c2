"""Whole sites as who follows their links finds them: pages, places in pages, addresses that others are told."""

import csv
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

HOMES = {
    "demonstration": "https://minutebook.example.org/momentum/",
    "miniature": "https://example.org/minutes/",
    "ordeal": "https://example.org/a/b/",
}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


class Reader(HTMLParser):
    """The links of a page, its ids, and what its head says."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.head: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.links += [given[name] for name in ("href", "src", "action") if name in given]
        self.ids += [given["id"]] if "id" in given else []
        if tag == "meta" and ("property" in given or "name" in given):
            self.head[given.get("property") or given["name"]] = given.get("content", "")
        elif tag == "link" and given.get("rel") == "canonical":
            self.head["canonical"] = given["href"]


def read(site: Path) -> dict[str, Reader]:
    """The pages of a site by their addresses from its home, `404.html` among them."""
    pages: dict[str, Reader] = {}
    for path in site.rglob("*.html"):
        reader = Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        pages[path.relative_to(site).as_posix().removesuffix("index.html")] = reader
    return pages


def leads(target: str, home: str, site: Path, pages: dict[str, Reader]) -> bool:
    """Whether a whole address leads to a file of the site and a place in it."""
    if not target.startswith(home):
        return False
    path, fragment = unquote(urlsplit(target).path.removeprefix(urlsplit(home).path)), urlsplit(target).fragment
    if path not in pages:
        return (site / path).is_file() and not path.endswith("index.html")
    return not fragment or unquote(fragment) in pages[path].ids


def test_every_link_within_a_site_leads_to_a_page_and_a_place_in_it(sites: Path) -> None:
    broken = []
    for name, home in HOMES.items():
        pages = read(sites / name)
        for address, page in pages.items():
            here = urljoin(home, address)
            own = [link for link in page.links if link.startswith(home) or not re.match(r"[a-z]+:", link)]
            broken += [f"{here}: {link}" for link in own if not leads(urljoin(here, link), home, sites / name, pages)]
            assert len(page.ids) == len(set(page.ids)), here
    assert broken == []


def test_every_address_in_the_dataset_leads_to_a_page_and_a_place_in_it(sites: Path) -> None:
    broken: list[str] = []
    for name, home in HOMES.items():
        pages = read(sites / name)
        for path in sorted((sites / name / "data/csv").glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                told = {row["address"] for row in csv.DictReader(file) if row.get("address")}
            broken += [f"{path.stem}: {each}" for each in sorted(told) if not leads(each, home, sites / name, pages)]
    assert broken == []


def test_an_item_of_business_without_a_heading_is_called_by_its_place(sites: Path) -> None:
    minutes = (sites / "ordeal/meetings/council/2026-03-03/minutes/index.html").read_text(encoding="utf-8")
    assert '<h2 id="section">Item 42</h2>' in minutes
    assert '<h2 id="section-1">Item 44</h2>' in minutes
    meeting = (sites / "ordeal/meetings/council/2026-03-03/index.html").read_text(encoding="utf-8")
    assert '<a href="../../../meetings/council/2026-03-03/minutes/#section"><bdi>Item 42</bdi></a>' in meeting


def test_every_page_says_its_own_address_and_title_and_the_sitemap_lists_it(sites: Path) -> None:
    for name, home in HOMES.items():
        pages = read(sites / name)
        moved = {address for address, page in pages.items() if page.head.get("robots") == "noindex"}
        listed = [loc.text or "" for loc in ElementTree.parse(sites / name / "sitemap.xml").iter(SITEMAP)]
        assert sorted(map(unquote, listed)) == sorted(home + each for each in pages if each not in {*moved, "404.html"})
        for address in pages.keys() - moved - {"404.html"}:
            head = pages[address].head
            assert unquote(head["canonical"]) == unquote(head["og:url"]) == home + address
            assert head["og:title"].strip(), address
            assert head["og:type"] == ("article" if address else "website")
            assert head["og:site_name"].strip()
            assert len(head["description"].strip()) > 3, address


def test_redirects_lead_to_pages_of_today(sites: Path) -> None:
    refresh = re.compile(r'http-equiv="refresh" content="0; url=([^"]+)"')
    found = []
    for name, home in HOMES.items():
        pages = read(sites / name)
        for address in pages:
            path = sites / name / address / "index.html" if not address.endswith(".html") else sites / name / address
            for way in refresh.findall(path.read_text(encoding="utf-8")):
                target = urljoin(urljoin(home, address), way)
                assert leads(target, home, sites / name, pages)
                found.append(target)
    assert "https://example.org/a/b/motions/council/2026-02-01-trees/" in found
