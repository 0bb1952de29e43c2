"""Render the site: every page of an edition, and the files that pages are shown with."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Protocol

from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page, SiteFile
from minutebook.outputs.pages import Pages
from minutebook.outputs.site import pages
from minutebook.outputs.site.heads import with_head
from minutebook.outputs.site.press import Press, build_press

HERE = Path(__file__).parent
ASSETS = HERE / "assets"
THEME = HERE / "theme"
NAVIGATION = (
    ("Home", "index.md"),
    ("Timeline", "timeline.md"),
    ("Decisions", "decisions.md"),
    ("Meetings", "meetings.md"),
    ("Bodies", "bodies.md"),
    ("People", "people.md"),
    ("Rulebooks", "rulebooks.md"),
)


class RenderPages(Protocol):
    def __call__(self, press: Press) -> Iterator[Page]: ...


def render_site(edition: Edition) -> Pages:
    """All pages, in the order of their addresses."""
    press = build_press(edition)
    found = (page for render_pages in _families() for page in render_pages(press))
    return Pages(found, lambda page, pages: with_head(page, press, pages.addresses))


def site_assets() -> tuple[SiteFile, ...]:
    """Styles and typefaces."""
    files = sorted(path for path in ASSETS.rglob("*") if path.is_file())
    return tuple(
        SiteFile(f"assets/minutebook/{path.relative_to(ASSETS).as_posix()}", path.read_bytes()) for path in files
    )


@cache
def _families() -> tuple[RenderPages, ...]:
    """`render_pages` of every module in pages/."""
    names = sorted(info.name for info in pkgutil.iter_modules(pages.__path__))
    return tuple(importlib.import_module(f"{pages.__name__}.{name}").render_pages for name in names)
