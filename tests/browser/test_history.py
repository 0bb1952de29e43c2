"""The history of a record as a reader opens it: folded, and unfolded by the address of a version, with and without scripts."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ..books import Book, minutes

pytestmark = pytest.mark.browser

ID = "meetings/board/2026-03-03/minutes"
SETTINGS = """site_name: A minute book
docs_dir: site
site_dir: public
repo_url: https://github.com/x/y
theme: {name: material}
plugins: [minutebook]
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address, in the file system, of a record that was published, corrected, deleted, brought back and moved."""
    book = Book(tmp_path_factory.mktemp("history") / "book")
    for day, text in (("2026-03-05", "The board met at noon."), ("2026-03-06", "The board met at one.")):
        book.write(f"{ID}.md", minutes(text=text, status="approved"))
        book.commit(day, f"As of {day}")
    book.delete(f"{ID}.md")
    book.commit("2026-03-07", "Delete")
    for day, text in (("2026-03-08", "The board met at one."), ("2026-03-09", "The board met at two.")):
        book.write(f"{ID}.md", minutes(text=text, status="approved"))
        book.commit(day, f"As of {day}")
    book.move(f"{ID}.md", "meetings/board/2026-03-03-annual/minutes.md")
    book.commit("2026-03-10", "Move")
    (book.folder / "site").mkdir()
    (book.folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    command = [str(Path(sys.executable).parent / "minutebook"), "build"]
    done = subprocess.run(command, cwd=book.folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return (book.folder / "public/meetings/board/2026-03-03-annual/minutes/index.html").as_uri()


@pytest.fixture
def without_scripts(browser: Browser) -> Callable[[], Page]:
    return lambda: browser.new_context(java_script_enabled=False).new_page()


def test_versions_are_folded_and_say_what_each_was(page: Page, record: str) -> None:
    page.goto(record)
    versions = page.locator(".mb-history__versions > li")
    expect(versions.first).to_be_hidden()
    page.get_by_text("6 versions").click()
    expect(versions.first).to_be_visible()
    said = [" ".join(text.split()) for text in versions.all_inner_texts()]
    assert said == [
        "Version 6 · Move · 10 March 2026, 12:00 · Ann Other · whole text "
        "Moved from meetings/board/2026-03-03/minutes. Move",
        "Version 5 · Correction · 9 March 2026, 12:00 · Ann Other · whole text As of 2026-03-09 The board met at one. two.",
        "Version 4 · Published again · 8 March 2026, 12:00 · Ann Other · whole text As of 2026-03-08",
        "Version 3 · Withdrawal · 7 March 2026, 12:00 "
        "The record was deleted or closed: from then on nobody could read it here.",
        "Version 2 · Not shown · 6 March 2026, 12:00 "
        "Its words are not shown: it was not public, or a later version was not.",
        "Version 1 · Not shown · 5 March 2026, 12:00 "
        "Its words are not shown: it was not public, or a later version was not.",
    ]


def test_address_of_a_version_unfolds_it_with_scripts_and_without(
    page: Page, without_scripts: Callable[[], Page], record: str
) -> None:
    for reader in (page, without_scripts()):
        reader.goto(f"{record}#record-version-5")
        expect(reader.locator("#record-version-5")).to_be_in_viewport()
        expect(reader.locator("#record-version-5 ins")).to_have_text("two.")


def test_version_s_own_link_leads_to_its_address(page: Page, record: str) -> None:
    page.goto(record)
    page.get_by_text("6 versions").click()
    page.get_by_role("link", name="Version 4", exact=True).click()
    assert page.url == f"{record}#record-version-4"
    whole = page.locator("#record-version-4").get_by_role("link", name="whole text")
    assert (whole.get_attribute("href") or "").endswith(f"/records/{ID}.md")


def test_script_unfolds_for_browsers_that_do_not(page: Page, address: str) -> None:
    page.goto(f"{address}votes/steering-committee/2017-01-10-constitution/")
    version = page.locator("#record-version-1")
    if not version.count():
        pytest.skip("this checkout is no git repository")
    expect(version).to_be_hidden()
    page.evaluate(
        "history.replaceState(null, '', '#record-version-1'); dispatchEvent(new HashChangeEvent('hashchange'))"
    )
    expect(version).to_be_in_viewport()
