"""The pages of data: what they offer is there, and every column of every table is explained."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from minutebook.outputs.dataset.tables import all_tables
from minutebook.outputs.dataset.view import all_views
from minutebook.outputs.dataset.write import write_dataset
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page
from minutebook.outputs.site.pages.data import render_pages, size_in_words
from minutebook.outputs.site.pages.records import render_pages as render_records
from minutebook.outputs.site.press import build_press

MINIATURE = Path(__file__).parents[2] / "archives" / "miniature"


@pytest.fixture
def edition(make_edition: Callable[..., Edition], tmp_path: Path) -> Edition:
    edition = make_edition(MINIATURE)
    return replace(edition, dataset=write_dataset(edition, tmp_path / "data"))


def pages_of(edition: Edition) -> dict[str, Page]:
    return {page.address: page for page in render_pages(build_press(edition))}


def test_every_link_to_a_file_leads_to_one_of_the_dataset(edition: Edition) -> None:
    assert edition.dataset is not None
    shelves = ("oparl/", "akn/")  # of these, what leads to the rest is linked
    files = [file.path for file in edition.dataset.files if not file.path.startswith(shelves)]
    known = {f"data/{path}" for path in (*files, "oparl/system.json")}
    linked = set()
    for address, page in pages_of(edition).items():
        ways = re.findall(r'href="([^"#]+\.(?:csv|jsonl|parquet|sqlite|json)|[^"#]*SHA256SUMS)"', page.html)
        base = "https://example.org/" + address
        linked |= {unquote(resolve(base, unescape(way))) for way in ways}
    assert linked <= known
    assert linked == known


def test_minutes_lead_to_their_xml(edition: Edition) -> None:
    assert edition.dataset is not None
    files = {file.path for file in edition.dataset.files if file.path.startswith("akn/") and file.path.endswith(".xml")}
    found = set()
    for page in render_records(build_press(replace(edition, has_data=True))):
        ways = re.findall(r'href="([^"#]+)"[^>]*><bdi>Akoma Ntoso [(]XML[)]</bdi>', page.html)
        assert len(ways) == (page.kind == "minutes")
        found |= {unquote(resolve("https://example.org/" + page.address, unescape(way))) for way in ways}
    assert found == {f"data/{path}" for path in files}
    assert not any("Akoma" in page.html for page in render_records(build_press(edition)))


def test_every_column_is_explained_on_its_tables_page(edition: Edition) -> None:
    pages = pages_of(edition)
    for table in all_tables():
        html = unescape(re.sub(r"<[^>]+>", "", pages[f"data/tables/{table.name.replace('_', '-')}/"].html))
        assert [column.name for column in table.columns if column.name not in html] == []
        assert [column.name for column in table.columns if column.description.replace("`", "") not in html] == []


def test_the_page_says_how_many_rows_and_which_questions(edition: Edition) -> None:
    html = pages_of(edition)["data/"].html
    assert edition.dataset is not None
    assert f"{len(all_tables())} tables with {sum(edition.dataset.rows.values()):,} rows" in html
    assert [question.name for question in all_views() if f"<code>{question.name}</code>" not in html] == []


def test_tables_without_rows_are_folded_away(edition: Edition) -> None:
    html, dataset = pages_of(edition)["data/"].html, edition.dataset
    assert dataset
    shown, _, folded = html.partition("without a row in this archive</summary>")
    empty = sorted(name for name, rows in dataset.rows.items() if not rows)
    assert sorted(name for name in dataset.rows if f"<code>{name}</code></a></th>" in folded) == empty
    assert sorted(name for name in dataset.rows if f"<code>{name}</code></a></th>" in shown) == sorted(
        dataset.rows.keys() - empty
    )


def test_without_a_dataset_there_are_no_pages_of_it(make_edition: Callable[..., Edition]) -> None:
    assert pages_of(make_edition(MINIATURE)) == {}


@pytest.mark.parametrize(
    ("size", "words"), [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (3_400_000, "3.4 MB")]
)
def test_sizes_are_in_words(size: int, words: str) -> None:
    assert size_in_words(size) == words


def resolve(base: str, way: str) -> str:
    from urllib.parse import urljoin

    return urljoin(base, way).removeprefix("https://example.org/")
