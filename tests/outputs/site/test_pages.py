"""The whole body of every page of the miniature archive. After a change, `pytest --bless`, and review what it rewrote."""

from pathlib import Path

from minutebook.outputs.page import Page

from .conftest import MINIATURE

EXPECTED = MINIATURE / "expected" / "pages"


def file_of(page: Page) -> Path:
    return EXPECTED / f"{page.address.rstrip('/') or 'home'}.html"


def test_every_page_is_as_expected(pages: dict[str, Page], bless: bool) -> None:
    if bless:
        for page in pages.values():
            file_of(page).parent.mkdir(parents=True, exist_ok=True)
            file_of(page).write_text(page.html, encoding="utf-8")
    different = [
        page.address
        for page in pages.values()
        if not file_of(page).exists() or file_of(page).read_text(encoding="utf-8") != page.html
    ]
    assert different == []


def test_no_page_is_expected_that_is_not_made(pages: dict[str, Page]) -> None:
    assert sorted(EXPECTED.rglob("*.html")) == sorted(file_of(page) for page in pages.values())
