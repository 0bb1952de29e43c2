"""Indexes made in shares and merged are the index that Pagefind makes of all pages at once, in an order that is never chance."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from minutebook.dates import PartialDate
from minutebook.outputs.page import Page, SearchData
from minutebook.searching import merge, words
from minutebook.searching.bundle import CHUNKS, FIELDS, FILTERS, PAGES, read_fragment, read_part
from minutebook.searching.engine import Engine
from minutebook.searching.index import IGNORED, SearchIndex
from minutebook.searching.lean import render_lean

TEXTS = (
    "The roof leaks, and the board spoke of roofs. Łukasik moved; Lukasik seconded.",
    "Señor Núñez asked for the café. Nunez and Nuñez agreed: a café, a cafe, or both.",
    "伟 王 寄信 حداد Папа Олена संघ roof roofing roofed",
    "Nothing but a list: 1, 2, 3, 12, 120, 1200, 1,200 and 12.50.",
    "The board carried the motion on the roof, and lost that on the garden.",
)


def some_pages(count: int = 13) -> list[Page]:
    return [some_page(number) for number in range(count)]


def some_page(number: int) -> Page:
    """A page with other filters than the next; some have neither body nor date."""
    body = f"Body {number % 3}" if number % 4 else ""
    filters = (("person", f"Person {number}"), ("kind", "Minutes"), *([("body", body)] if body else []))
    date = PartialDate(2020 - number, 3) if number % 5 else None
    html = f'<h1>Record {number}</h1><p>{TEXTS[number % len(TEXTS)]}</p><h2 id="later">Later</h2><p>{TEXTS[number % 2]}</p>'
    return Page(f"records/{number}/", "", html, search=SearchData("Minutes", body, date, filters))


def merged(folder: Path, share: int, hands: int = 1) -> Path:
    index = SearchIndex("en", folder / "pagefind", share)
    for page in some_pages():
        index.add(page)
    index.write(hands)
    return folder / "pagefind"


def made_at_once(folder: Path) -> Path:
    """What Pagefind itself makes of all pages, its own files written as they are."""
    engine = Engine(IGNORED)
    for page in some_pages():
        assert page.search
        engine.add(page.address, render_lean(page, page.search, "en"))
    engine.begin_index()
    for path, content in engine.finish().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def files_of(bundle: Path) -> dict[str, bytes]:
    paths = sorted(path for path in bundle.rglob("*") if path.is_file())
    return {path.relative_to(bundle).as_posix(): path.read_bytes() for path in paths}


def description_of(bundle: Path) -> Any:
    return read_part(next(bundle.glob("*.pf_meta")).read_bytes())


def words_of(bundle: Path) -> list[Any]:
    """All words in order; forms of a word in an order of ours, for Pagefind's is that of chance."""
    chunks = [
        read_part((bundle / f"index/{name}.pf_index").read_bytes())[0] for _, _, name in description_of(bundle)[CHUNKS]
    ]
    return [[word, pages, sorted(forms)] for chunk in chunks for word, pages, forms in chunk]


def filters_of(bundle: Path) -> dict[str, dict[str, list[int]]]:
    parts = (
        read_part((bundle / f"filter/{name}.pf_filter").read_bytes()) for _, name in description_of(bundle)[FILTERS]
    )
    return {facet: dict(values) for facet, values in parts}


def fragments_of(bundle: Path) -> list[Any]:
    names = [name for name, _ in description_of(bundle)[PAGES]]
    return [read_fragment((bundle / f"fragment/{name}.pf_fragment").read_bytes()) for name in names]


@pytest.mark.parametrize("share", [1, 4, 100])
def test_shares_become_the_index_that_pagefind_makes_of_all_pages(tmp_path: Path, share: int) -> None:
    ours, theirs = merged(tmp_path, share), made_at_once(tmp_path / "whole")
    assert words_of(ours) == words_of(theirs)
    assert any(forms for _, _, forms in words_of(ours))
    assert filters_of(ours) == filters_of(theirs)
    assert fragments_of(ours) == fragments_of(theirs)
    for part in (0, FIELDS):
        assert description_of(ours)[part] == description_of(theirs)[part]
    assert [words for _, words in description_of(ours)[PAGES]] == [words for _, words in description_of(theirs)[PAGES]]
    ends = [[first, last] for first, last, _ in description_of(ours)[CHUNKS]]
    assert ends == [[first, last] for first, last, _ in description_of(theirs)[CHUNKS]]


def test_same_pages_give_the_same_bytes_in_shares_of_any_size(tmp_path: Path) -> None:
    first = files_of(merged(tmp_path / "first", 5))
    assert files_of(merged(tmp_path / "second", 5)) == first
    assert files_of(merged(tmp_path / "third", 100)) == first


def test_words_written_by_two_processes_are_those_of_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "ROOM", 12)
    whole = words_of(merged(tmp_path / "whole", 4))
    monkeypatch.setattr(merge, "MANY", 2)
    first = merged(tmp_path / "first", 4, hands=2)
    assert words_of(first) == whole
    assert len(whole) > 20
    assert files_of(merged(tmp_path / "second", 4, hands=1)) == files_of(first)


def test_pages_sort_by_date_and_those_without_come_first(tmp_path: Path) -> None:
    bundle = merged(tmp_path, 4)
    ((key, order),) = description_of(bundle)[4]
    pages = some_pages()
    dates = [str(pages[number].search.date or "") for number in order]  # type: ignore[union-attr]  # all have it
    assert (key, dates) == ("date", sorted(dates))
    assert set(order) == set(range(len(pages)))


def test_chunks_are_cut_as_pagefind_cuts_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "ROOM", 12)
    found = description_of(merged(tmp_path, 4))[CHUNKS]
    assert len(found) > 10
    for (_, last, _), (first, _, _) in pairwise(found):
        assert last < first


def test_chunks_are_named_by_what_tells_them_apart() -> None:
    assert words.bounds([("apple", "apple"), ("apricot", "banana"), ("peach", "peach")]) == [
        ("apple", "apple"),
        ("apr", "b"),
        ("p", "peach"),
    ]
