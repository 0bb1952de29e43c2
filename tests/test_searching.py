"""The search index: what Pagefind is given, and what it makes of it."""

import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from minutebook.errors import MinutebookError
from minutebook.load import load_archive
from minutebook.outputs.page import Page
from minutebook.publish import publish
from minutebook.searching import index_site

MINUTES = """---
type: minutes
title: Board, 3 March 2026
body: board
date: 2026-03-03
status: approved
topics: [housing]
attendance:
  present: [jane-roe, john-doe, mary-major]
---
## 1. Rent

The board spoke of the roof first.

```motion
id: rent
title: Keep the rent as it is
topics: [money]
moved: jane-roe
seconded: john-doe
vote: {for: 2, against: 1}
result: carried
```
"""
PAGE = """<!doctype html><html lang="en"><head><title>A page</title></head><body>
<nav>Timeline Decisions</nav>
<div data-pagefind-body data-pagefind-sort="date:2026-03-03">
<div hidden><span data-pagefind-meta="body:Board"></span><span data-pagefind-filter="person:Roe: Jane, Dr"></span></div>
<p class="mb-kicker">Minutes</p><h1 id="mb-title">Board</h1>
<section id="rent"><p class="mb-card__kind">Motion #rent</p><h3 id="rent.title">Keep the rent</h3><p>As it is.</p></section>
</div></body></html>
"""


def published(archive: Path) -> dict[str, Page]:
    site = publish(load_archive(archive)[0], date(2026, 4, 1))
    return {page.address: page for page in site.pages}


def fragments(folder: Path) -> list[dict[str, object]]:
    """What Pagefind knows of each page, without the mark that it sets before its JSON."""
    found = sorted((folder / "pagefind/fragment").iterdir())
    return [json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")) for path in found]


def test_minutes_are_found_under_what_they_and_their_entries_say(make_archive: Callable[..., Path]) -> None:
    page = published(make_archive({"meetings/board/2026-03-03/minutes.md": MINUTES}))[
        "meetings/board/2026-03-03/minutes/"
    ]
    assert page.search is not None
    assert (page.search.kind, page.search.body, str(page.search.date)) == ("Minutes", "Board", "2026-03-03")
    assert page.search.filters == (
        ("body", "Board"),
        ("kind", "Minutes"),
        ("kind", "Motion"),
        ("person", "Jane Roe"),
        ("person", "John Doe"),
        ("topic", "Housing"),
        ("topic", "Money"),
        ("year", "2026"),
        ("result", "Carried"),
    )
    assert page.html.startswith('<div data-pagefind-body data-pagefind-sort="date:2026-03-03">')


def test_records_meetings_bodies_and_people_are_found_and_lists_are_not(make_archive: Callable[..., Path]) -> None:
    pages = published(make_archive({"meetings/board/2026-03-03/minutes.md": MINUTES}))
    found = {address for address, page in pages.items() if "data-pagefind-body" in page.html}
    assert found == {
        "bodies/board/",
        "meetings/board/2026-03-03/",
        "meetings/board/2026-03-03/minutes/",
        "organisation/",
        "people/ann-other/",
        "people/jane-roe/",
        "people/john-doe/",
        "people/mary-major/",
    }


def test_an_index_holds_the_words_of_records_without_their_frame(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "list.html").write_text("<!doctype html><html lang=en><body>Lists</body></html>", encoding="utf-8")
    index_site(tmp_path)
    (found,) = fragments(tmp_path)
    assert found["content"] == "Board. Keep the rent. As it is."
    assert found["filters"] == {"person": ["Roe: Jane, Dr"]}
    assert found["meta"] == {"body": "Board", "title": "Board"}
    kept = {path.name.partition(".")[0] for path in (tmp_path / "pagefind").iterdir()}
    assert kept == {"filter", "fragment", "index", "pagefind", "pagefind-entry", "pagefind-worker", "wasm"}


def test_what_pagefind_cannot_do_is_an_error_in_its_words(tmp_path: Path) -> None:
    (tmp_path / "pagefind").write_text("a file where the index belongs", encoding="utf-8")
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    with pytest.raises(MinutebookError, match="Pagefind could not index the site: "):
        index_site(tmp_path)
