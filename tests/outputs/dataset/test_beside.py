"""JSON beside pages: a file for each page that has facts and no others, valid by the published schema, with the tables' rows."""

import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from minutebook.edit import make_edition
from minutebook.load import load_archive
from minutebook.outputs.dataset.write import DATABASE
from minutebook.outputs.pages import Site
from minutebook.publish import publish_edition

ARCHIVES = Path(__file__).parents[2] / "archives"
EXPECTED = Path(__file__).parent / "expected"
LINK = re.compile(r'<link rel="alternate" type="application/json" title="[^"]+" href="([^"]+)">')
DECISION = "decisions/meetings/board/2025-02-04/minutes/adopt-rules/index.json"


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[[Path], Site]:
    """A function from an archive's folder to its site, with the dataset, of which the files come into `tmp_path`."""

    def make(folder: Path) -> Site:
        archive = load_archive(folder)[0]
        edition = make_edition(archive, date(2026, 3, 1), "https://minutes.example.org/")
        return publish_edition(replace(edition, has_data=True), tmp_path)

    return make


def read(folder: Path, path: str) -> Any:
    return json.loads((folder / path).read_text(encoding="utf-8"))


def beside_pages(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("index.json"))


@pytest.mark.parametrize("archive", ["miniature", "followed"])
def test_each_page_with_facts_leads_to_its_file_and_each_file_has_its_page(
    archive: str, make_site: Callable[[Path], Site], tmp_path: Path
) -> None:
    site = make_site(ARCHIVES / archive)
    led_to = {unquote(page.address) + name for page in site.pages for name in LINK.findall(page.head)}
    assert led_to == set(beside_pages(tmp_path))
    assert len(led_to) > 10


@pytest.mark.parametrize("archive", ["miniature", "followed"])
def test_each_file_is_valid_by_the_published_schema(
    archive: str, make_site: Callable[[Path], Site], tmp_path: Path
) -> None:
    make_site(ARCHIVES / archive)
    schema = read(tmp_path, "data/page.schema.json")
    Draft202012Validator.check_schema(schema)
    paths = list(beside_pages(tmp_path))
    assert paths
    for path in paths:
        Draft202012Validator(schema).validate(read(tmp_path, path))


def test_the_rows_are_those_of_the_tables(make_site: Callable[[Path], Site], tmp_path: Path) -> None:
    make_site(ARCHIVES / "miniature")
    files = [read(tmp_path, path) for path in beside_pages(tmp_path)]
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as connection:
        for table in ("motions", "vote_events", "vote_counts", "votes", "attendance", "actions", "agenda_items"):
            ids = sorted(row[0] for row in connection.execute(f"SELECT id FROM {table}"))
            shown = (row["id"] for file in files if file["kind"] == "record" for row in file["tables"].get(table, ()))
            assert sorted(shown) == ids, table
    decision = read(tmp_path, DECISION)
    assert [(row["option"], row["value"]) for row in decision["tables"]["vote_counts"]] == [
        ("for", 3),
        ("against", 1),
        ("abstain", 1),
        ("absent", 1),
        ("recused", 1),
    ]
    assert decision["tables"]["motions"][0]["result"] == "carried"


@pytest.mark.parametrize("path", [DECISION, "meetings/board/2025-02-04/index.json", "people/jane-roe/index.json"])
def test_files_are_as_expected(path: str, make_site: Callable[[Path], Site], tmp_path: Path, *, bless: bool) -> None:
    make_site(ARCHIVES / "miniature")
    made = (tmp_path / path).read_text(encoding="utf-8")
    expected = EXPECTED / path.replace("/", "_")
    if bless:
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")
