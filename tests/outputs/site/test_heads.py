"""The heads of pages: what programs are told."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page
from minutebook.publish import publish_edition
from minutebook.shell import cut, sample

from .conftest import edition_of

ROOT = "https://minutes.example.org/riverside/"


def things(page: Page) -> list[dict[str, object]]:
    match = re.search(r'<script type="application/ld\+json">(.*)</script>', page.head)
    assert match
    graph: list[dict[str, object]] = json.loads(match[1])["@graph"]
    return graph


def test_every_page_says_where_it_stands(pages: dict[str, Page]) -> None:
    for page in pages.values():
        trail = things(page)[-1]
        items = trail["itemListElement"]
        assert isinstance(items, list)
        assert items[0]["item"] == ROOT
        assert items[-1]["item"] == ROOT + page.address


def test_pages_are_about_what_is_at_their_address(pages: dict[str, Page]) -> None:
    kinds = {
        address: [thing["@type"] for thing in things(pages[address])]
        for address in (
            "",
            "bodies/board/",
            "people/jane-roe/",
            "meetings/board/2025-02-04/",
            "decisions/meetings/board/2025-02-04/minutes/adopt-rules/",
            "votes/board/2025-03-20-fence/",
            "timeline/",
        )
    }
    assert kinds == {
        "": ["WebSite", "BreadcrumbList"],
        "bodies/board/": ["Organization", "BreadcrumbList"],
        "people/jane-roe/": ["Person", "BreadcrumbList"],
        "meetings/board/2025-02-04/": ["Event", "BreadcrumbList"],
        "decisions/meetings/board/2025-02-04/minutes/adopt-rules/": ["Legislation", "VoteAction", "BreadcrumbList"],
        "votes/board/2025-03-20-fence/": ["Legislation", "VoteAction", "BreadcrumbList"],
        "timeline/": ["BreadcrumbList"],
    }


def test_the_page_of_a_body_names_its_feed(pages: dict[str, Page]) -> None:
    assert re.findall(
        r'<link rel="alternate" type="([^"]*)" title="([^"]*)" href="([^"]*)">', pages["bodies/board/"].head
    ) == [
        ("application/rss+xml", "Board", "../../feeds/bodies/board.rss.xml"),
        ("application/atom+xml", "Board", "../../feeds/bodies/board.atom.xml"),
    ]
    assert 'rel="alternate"' not in pages["timeline/"].head


def test_a_site_without_an_address_says_nothing_to_programs(edition: Edition) -> None:
    heads = [page.head for page in publish_edition(replace(edition, site_url="")).pages]
    assert [head for head in heads if "alternate" in head or "ld+json" in head] == []


def test_a_topic_of_what_is_to_come_names_no_feed(make_archive: Callable[..., Path]) -> None:
    agenda = "---\ntype: agenda\ntitle: Board\nbody: board\ndate: 2030-01-01\nstatus: scheduled\ntopics: [roof]\n---\n"
    edition = edition_of(make_archive({"meetings/board/2030-01-01/agenda.md": agenda}))
    pages = {page.address: page for page in publish_edition(edition).pages}
    assert "<link" not in pages["topics/roof/"].head
    assert "feeds/topics/roof" not in pages["feeds/"].html + pages["topics/roof/"].html


def test_a_shell_puts_the_head_of_each_page_in_its_place() -> None:
    model = sample("a/b/", has_contents=False)
    shell = cut(
        f"<head><title>{model.title}</title>{model.head}</head><article>{model.html}</article>", "a/b/", "A site"
    )
    page = Page("a/b/", "<A>", "<p>text</p>", head="<meta>")
    assert shell.fill(page) == "<head><title>&lt;A&gt; - A site</title><meta></head><article><p>text</p></article>"
