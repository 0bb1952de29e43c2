"""The search index: which pages search finds and under what, and what Pagefind makes of them."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from minutebook.dates import PartialDate
from minutebook.edit import make_edition
from minutebook.errors import MinutebookError
from minutebook.load import load_archive
from minutebook.outputs.page import Page, SearchData
from minutebook.publish import publish_edition
from minutebook.searching.bundle import read_fragment
from minutebook.searching.engine import Engine
from minutebook.searching.index import IGNORED, SearchIndex
from minutebook.searching.lean import render_lean, without_long

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
MINIATURE = Path(__file__).parent.parent / "archives" / "miniature"
FOUND_AS = SearchData("Minutes", "Board", PartialDate(2026, 3, 3), (("person", "Roe: Jane, Dr"),))
HTML = """<p class="mb-kicker">Minutes</p><h1 id="mb-title">Board</h1>
<section id="rent"><p class="mb-card__kind">Motion #rent</p><h3 id="rent.title">Keep the rent</h3><p>As it is.</p></section>
"""


def published(archive: Path) -> dict[str, Page]:
    site = publish_edition(make_edition(load_archive(archive)[0], date(2026, 4, 1)))
    return {page.address: page for page in site.pages}


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


def test_records_meetings_bodies_people_and_topics_are_found_and_lists_are_not(
    make_archive: Callable[..., Path],
) -> None:
    pages = published(make_archive({"meetings/board/2026-03-03/minutes.md": MINUTES}))
    records = {address for address, page in pages.items() if page.search and page.search.is_record}
    others = {address for address, page in pages.items() if page.search and not page.search.is_record}
    assert records == {
        "bodies/board/",
        "meetings/board/2026-03-03/",
        "meetings/board/2026-03-03/minutes/",
        "organisation/",
        "people/ann-other/",
        "people/jane-roe/",
        "people/john-doe/",
        "people/mary-major/",
    }
    assert others == {"topics/housing/", "topics/money/"}


def test_an_index_holds_the_words_of_records_without_their_frame(tmp_path: Path) -> None:
    index = SearchIndex("en", tmp_path / "pagefind")
    index.add(Page("minutes/", "Board", HTML, search=FOUND_AS))
    index.add(Page("list/", "Lists", "<h1>Lists</h1>"))
    index.write()
    (path,) = (tmp_path / "pagefind/fragment").iterdir()
    found = read_fragment(path.read_bytes())
    assert found["url"] == "/minutes/"
    assert found["content"] == "Board. Keep the rent. As it is."
    assert found["filters"] == {"person": ["Roe: Jane, Dr"]}
    assert found["meta"] == {"body": "Board", "date": "3 March 2026", "kind": "Minutes", "title": "Board"}
    assert [anchor["id"] for anchor in found["anchors"]] == ["mb-title", "rent", "rent.title"]
    kept = {path.name.partition(".")[0] for path in (tmp_path / "pagefind").iterdir()}
    assert kept == {"filter", "fragment", "index", "pagefind", "pagefind-entry", "pagefind-worker", "wasm"}


def test_search_finds_what_a_rule_was_breached_with_and_not_what_it_was_satisfied_with(tmp_path: Path) -> None:
    index = SearchIndex("en", tmp_path / "pagefind")
    for page in published(MINIATURE).values():
        index.add(page)
    index.write()
    found = [read_fragment(path.read_bytes()) for path in (tmp_path / "pagefind/fragment").iterdir()]
    words = {page["url"]: page["content"] for page in found}
    assert "No time of notice is recorded" in words["/meetings/board/2025-03-04/"]
    assert "Notice was 10 clear days" in published(MINIATURE)["meetings/board/2025-02-04/"].html
    assert not [url for url, said in words.items() if "clear days; " in said]


def test_a_site_in_a_language_that_pagefind_does_not_know_is_searched_all_the_same(tmp_path: Path) -> None:
    index = SearchIndex("xx-YY", tmp_path / "pagefind")
    index.add(Page("minutes/", "Board", HTML, search=FOUND_AS))
    index.write()
    assert len(list((tmp_path / "pagefind/fragment").iterdir())) == 1


def test_where_nothing_is_to_be_found_there_is_no_index(tmp_path: Path) -> None:
    index = SearchIndex("en", tmp_path / "pagefind")
    index.add(Page("list/", "Lists", "<h1>Lists</h1>"))
    index.write()
    assert not (tmp_path / "pagefind").exists()


def test_what_pagefind_cannot_do_is_an_error_in_its_words() -> None:
    engine = Engine(("p..kicker",))
    engine.add("minutes/", HTML)
    engine.begin_index()
    with pytest.raises(MinutebookError, match=r"^Pagefind could not index the site: .*InvalidClassName"):
        engine.finish()
    engine.close()


def test_a_pagefind_that_ends_before_its_time_is_an_error() -> None:
    engine = Engine(())
    engine._process.kill()
    engine._process.wait()
    with pytest.raises(MinutebookError, match=r"^Pagefind could not index the site: it ended with exit code -9"):
        engine.begin_index()
    engine.close()


def test_the_index_is_the_same_as_if_nothing_had_been_left_out_of_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [page for page in published(MINIATURE).values() if page.search]
    lean = sum(len(render_lean(page, page.search, "en")) for page in pages if page.search)
    found = fragments_of(pages)
    monkeypatch.setattr("minutebook.searching.lean.LONG", re.compile("never this"))
    assert fragments_of(pages) == found
    assert sum(len(render_lean(page, page.search, "en")) for page in pages if page.search) > lean


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ('a<ol class="mb-events"><li><ol><li>b</ol></ol>c', "ac"),
        ('a<ol class="mb-events"><li>b</ol><div class="mb-roll">c<div>d</div></div>e', "ae"),
        ('<ul><li class="mb-note mb-note--satisfied">a<ul><li>b</li></ul></li ><li>c</li></ul>', "<ul><li>c</li></ul>"),
        ('<ol class="mb-events"><li>for ever', '<ol class="mb-events"><li>for ever'),
        ('<div class="mb-roll"><ol class="mb-events">a</ol>', '<div class="mb-roll">'),
        ('<link><ol class="mb-eventful">a</ol>', '<link><ol class="mb-eventful">a</ol>'),
    ],
)
def test_long_elements_that_search_ignores_are_left_out_whole(html: str, left: str) -> None:
    assert without_long(html) == left


def fragments_of(pages: list[Page]) -> dict[str, bytes]:
    engine = Engine(IGNORED)
    for page in pages:
        assert page.search
        engine.add(page.address, render_lean(page, page.search, "en"))
    engine.begin_index()
    return {path: content for path, content in engine.finish().items() if path.startswith("fragment/")}
