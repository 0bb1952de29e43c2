"""Render the site: every page of an edition, and the files that pages are shown with."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Protocol

from minutebook.hands import work_through
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import Page, SiteFile
from minutebook.outputs.pages import Packed, Pages, pack
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
    ("Data", "data.md"),
)


# The families with most pages; one of them begun last would be waited for.
LARGEST = ("records", "decision_pages", "timeline", "people", "meetings")


class RenderPages(Protocol):
    def __call__(self, press: Press) -> Iterator[Page]: ...


def render_site(edition: Edition, hands: int = 1) -> Pages:
    """All pages, in the order of their addresses, made by as many processes as there are `hands`."""
    press = build_press(edition)
    tasks = [partial(_render_family, render_pages, press) for render_pages in _families()]
    found = chain.from_iterable(work_through(tasks, hands))
    return Pages(found, lambda page, pages: with_head(page, press, pages.addresses))


def site_assets() -> tuple[SiteFile, ...]:
    """Styles and typefaces."""
    files = sorted(path for path in ASSETS.rglob("*") if path.is_file())
    return tuple(
        SiteFile(f"assets/minutebook/{path.relative_to(ASSETS).as_posix()}", path.read_bytes()) for path in files
    )


def _render_family(render_pages: RenderPages, press: Press) -> list[Packed]:
    return [pack(page) for page in render_pages(press)]


def _rank(family: str) -> int:
    return LARGEST.index(family) if family in LARGEST else len(LARGEST)


@cache
def _families() -> tuple[RenderPages, ...]:
    """`render_pages` of every module in pages/, those first that have most to do."""
    names = sorted((info.name for info in pkgutil.iter_modules(pages.__path__)), key=lambda name: (_rank(name), name))
    return tuple(importlib.import_module(f"{pages.__name__}.{name}").render_pages for name in names)
