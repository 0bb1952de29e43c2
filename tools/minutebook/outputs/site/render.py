"""What renders the site: the families of its pages, and the files that pages are shown with."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from minutebook.outputs.page import Page, SiteFile
from minutebook.outputs.site import pages
from minutebook.outputs.site.press import Press

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


LARGEST = ("records", "decision_pages", "timeline", "meetings", "people", "findings_by_rule")
"""The families with most pages; one of them begun last would be waited for."""
OF_DATASET = ("data", "query")
"""The families that say what the dataset holds, and so wait for it."""


class RenderPages(Protocol):
    def __call__(self, press: Press) -> Iterator[Page]: ...


def page_families() -> tuple[RenderPages, ...]:
    """What makes the pages of each kind, those first that have most to do."""
    return _families(lambda name: name not in OF_DATASET)


def dataset_families() -> tuple[RenderPages, ...]:
    """What makes the pages that an edition has once its dataset is written."""
    return _families(OF_DATASET.__contains__)


def site_assets() -> tuple[SiteFile, ...]:
    """Styles and typefaces."""
    files = sorted(path for path in ASSETS.rglob("*") if path.is_file())
    return tuple(
        SiteFile(f"assets/minutebook/{path.relative_to(ASSETS).as_posix()}", path.read_bytes()) for path in files
    )


def _rank(family: str) -> int:
    return LARGEST.index(family) if family in LARGEST else len(LARGEST)


def _families(wanted: Callable[[str], bool]) -> tuple[RenderPages, ...]:
    """`render_pages` of modules in pages/."""
    names = sorted((info.name for info in pkgutil.iter_modules(pages.__path__)), key=lambda name: (_rank(name), name))
    return tuple(importlib.import_module(f"{pages.__name__}.{name}").render_pages for name in names if wanted(name))
