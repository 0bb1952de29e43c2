"""Feeds of whole sites, held against the rules that validators of feeds check (RSS 2.0 and its profile, RFC 4287, 5005)."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HISTORY = "{http://purl.org/syndication/history/1.0}"
RISKY = {"script", "style", "iframe", "object", "embed", "form", "input", "link", "meta", "base"}
# A tag URI (RFC 4151) in what W3C's validator takes for one; of a URI's fragments there is one.
TAG = re.compile(r"tag:[a-z0-9.-]+,2026-01-01:[\w/@%.~-]+(#[\w/@%.~-]+)?", re.ASCII)
HOMES = {
    "demonstration": "https://minutebook.example.org/momentum/",
    "miniature": "https://example.org/minutes/",
    "ordeal": "https://example.org/a/b/",
}


class Content(HTMLParser):
    """What in an entry's HTML a reader of feeds could stumble over."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.faults += [tag] if tag in RISKY else []
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "id", "class"):
                self.faults.append(name)
            elif name in ("href", "src") and not urlsplit(value or "").scheme:
                self.faults.append(f"{name} {value}")


def faults_of(html: str) -> list[str]:
    content = Content()
    content.feed(html)
    return content.faults


def files(sites: Path, ending: str) -> Iterator[tuple[Path, str, bytes]]:
    """Each feed of the sites whose name has an ending, with the address that it has to be at."""
    for name, home in HOMES.items():
        found = sorted((sites / name / "feeds").rglob(f"*{ending}"))
        assert len(found) > 4
        for path in found:
            yield path, home + path.relative_to(sites / name).as_posix(), path.read_bytes()


def text(element: etree._Element, name: str) -> str:
    (found,) = element.findall(name)
    assert found.text and found.text.strip(), name
    return found.text


def test_every_rss_feed_keeps_the_rules(sites: Path) -> None:
    for path, address, data in files(sites, ".rss.xml"):
        rss = etree.fromstring(data)
        assert (rss.tag, rss.get("version")) == ("rss", "2.0"), path
        (channel,) = rss
        assert re.fullmatch(r"[a-z]{2,3}(-\w+)*", text(channel, "language")), path
        assert urlsplit(text(channel, "link")).scheme == "https", path
        assert text(channel, "title"), path
        assert text(channel, "description"), path
        parsedate_to_datetime(text(channel, "lastBuildDate"))
        own = channel.find(f"{ATOM}link")
        assert (own.get("rel"), own.get("href"), own.get("type")) == ("self", address, "application/rss+xml")
        items = channel.findall("item")
        assert len({text(item, "guid") for item in items}) == len(items), path
        for item in items:
            assert TAG.fullmatch(text(item, "guid")), path
            assert [item.find("guid").get("isPermaLink"), urlsplit(text(item, "link")).scheme] == ["false", "https"], (
                path
            )
            assert "\n" not in text(item, "title"), path
            parsedate_to_datetime(text(item, "pubDate"))
            assert faults_of(text(item, "description")) == [], path
            assert {child.tag for child in item} <= {"title", "link", "guid", "pubDate", "description", "category"}, (
                path
            )


def test_every_atom_feed_keeps_the_rules(sites: Path) -> None:
    for path, address, data in files(sites, ".atom.xml"):
        feed = etree.fromstring(data)
        assert feed.get(XML_LANG), path
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == address, path
        assert urlsplit(links["alternate"]).scheme == "https", path
        assert len(links) == len(feed.findall(f"{ATOM}link")), path
        assert text(feed.find(f"{ATOM}author"), f"{ATOM}name"), path
        assert TAG.fullmatch(text(feed, f"{ATOM}id")), path
        assert datetime.fromisoformat(text(feed, f"{ATOM}updated")).tzinfo, path
        entries = feed.findall(f"{ATOM}entry")
        assert len({text(entry, f"{ATOM}id") for entry in entries}) == len(entries), path
        for entry in entries:
            assert datetime.fromisoformat(text(entry, f"{ATOM}updated")).tzinfo, path
            assert TAG.fullmatch(text(entry, f"{ATOM}id")), path
            assert text(entry, f"{ATOM}title"), path
            content = entry.find(f"{ATOM}content")
            assert content.get("type") == "html", path
            assert faults_of(content.text) == [], path
            assert [urlsplit(link.get("href")).scheme for link in entry.findall(f"{ATOM}link")] == ["https"], path
        if (feed.find(f"{HISTORY}archive") is not None) or "prev-archive" in links:
            wanted = {"prev-archive", "next-archive", "current"} & set(links)
            root = path.parents[len(Path(address.partition("/feeds/")[2]).parts)]
            assert feed.find(f"{HISTORY}complete") is None, path
            assert all((root / f"feeds/{links[way].partition('/feeds/')[2]}").is_file() for way in wanted), path


def test_every_json_feed_keeps_the_rules(sites: Path) -> None:
    for path, address, data in files(sites, ".json"):
        feed = json.loads(data)
        assert feed["version"] == "https://jsonfeed.org/version/1.1", path
        assert feed["feed_url"] == address, path
        assert feed["title"].strip(), path
        assert len({item["id"] for item in feed["items"]}) == len(feed["items"]), path
        for item in feed["items"]:
            assert datetime.fromisoformat(item["date_published"]).tzinfo, path
            assert urlsplit(item["url"]).scheme == "https", path
            assert faults_of(item["content_html"]) == [], path


@pytest.mark.parametrize("site", list(HOMES))
def test_the_feeds_of_a_site_are_read_without_complaint(sites: Path, site: str) -> None:
    for path in (sites / site / "feeds").rglob("*.xml"):
        read = feedparser.parse(path.read_bytes())
        assert not read.bozo, path
        assert read.version in ("rss20", "atom10"), path


def test_a_record_that_cannot_be_read_leaves_the_feeds_whole(sites: Path) -> None:
    titles = [item["title"] for item in json.loads((sites / "ordeal/feeds/bodies/branch.json").read_bytes())["items"]]
    assert not any("Bell" in title for title in titles)
    assert titles
