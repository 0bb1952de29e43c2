"""The same pages give the same search index, whatever order Pagefind took them in."""

from pathlib import Path

from minutebook.searching import index_site

PAGE = """<!doctype html><html lang="{lang}"><body><div data-pagefind-body data-pagefind-sort="date:2026-03-{day:02}">
<div hidden><span data-pagefind-filter="body:Body {day}"></span><span data-pagefind-filter="person:Person {day}"></span>
<span data-pagefind-filter="kind:Kind {day}"></span></div><h1>Minutes {day}</h1></div></body></html>
"""


def index_of(folder: Path) -> dict[str, bytes]:
    for day in range(1, 29):
        page = folder / f"{day}/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(day=day, lang="en" if day < 20 else "de"), encoding="utf-8")
    index_site(folder)
    found = (folder / "pagefind").rglob("*")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if path.is_file()}


def test_two_indexes_of_the_same_pages_are_equal(tmp_path: Path) -> None:
    first = index_of(tmp_path / "first")
    assert sum(path.endswith(".pf_filter") for path in first) == 6
    assert index_of(tmp_path / "second") == first
