"""The press: what all pages of one edition are made with, its indexes and templates, and the sheet that one page is."""

from collections.abc import MutableMapping
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial
from operator import attrgetter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2

from minutebook.labels import HELD, NOT_RECORDED, label, plural, short_date
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.bundles import in_bundles
from minutebook.outputs.site.links import Link, Links, LookUp, coded, isolated, joined, look_up_people
from minutebook.outputs.site.marks import Mark
from minutebook.outputs.site.shelves import Shelves, build_shelves

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Press:
    """An edition with its indexes and its templates, which are compiled once."""

    edition: Edition
    shelves: Shelves
    templates: jinja2.Environment
    look_up: LookUp

    def sheet(self, address: str) -> "Sheet":
        return Sheet(self, address, Links(self.edition, self.look_up, address, "../" * address.count("/")))


class Brevity(IntEnum):
    """How much a page leaves to others, so as not to weigh too much; each leaves more than the one before."""

    WHOLE = 0
    ROLLS_APART = 1
    """Who voted how stands on the pages of motions and votes alone."""
    ENTRIES_APART = 2
    """Of motions, votes and decisions the page has the words, and they have pages of their own; lists show the first few."""
    NAMES_APART = 3
    """Lists of names lead nowhere, or stand elsewhere; entries have no signs, and there is no table of contents."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page in the making, at `address`; its links lead from there."""

    press: Press
    address: str
    links: Links
    brevity: Brevity = Brevity.WHOLE

    @property
    def edition(self) -> Edition:
        return self.press.edition

    @property
    def shelves(self) -> Shelves:
        return self.press.shelves

    def listed(self, name: str) -> Link:
        """A person or body in a list that may be long: a link to its page, or the name alone where the page has too many."""
        link = self.links.owner(name)
        return link if self.brevity < Brevity.NAMES_APART else replace(link, href="")

    def render(self, template: str, **values: object) -> str:
        """The template's HTML. What a template names and is not given is an error."""
        return self.press.templates.get_template(template).render(values)


def build_press(edition: Edition) -> Press:
    return Press(edition, build_shelves(edition), _templates(), look_up_people(edition))


class _Environment(jinja2.Environment):
    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates know, in a dict: Jinja's own, of two in a row, is slow to copy, and is copied for each page."""
        return {**self.globals, **(d or {})}


def _templates() -> jinja2.Environment:
    environment = _Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters.update(
        joined=joined,
        short=short_date,
        coded=coded,
        isolated=isolated,
        in_bundles=partial(in_bundles, told=attrgetter("told")),
    )
    environment.globals.update(Mark=Mark, label=label, plural=plural, NOT_RECORDED=NOT_RECORDED, HELD=HELD)
    # Macros as a global: an import statement would be carried out again in every page.
    parts = SimpleNamespace()
    environment.globals["parts"] = parts
    for path in sorted(TEMPLATES.glob("parts/*.html")):
        setattr(parts, path.stem, environment.get_template(f"parts/{path.name}").module)
    return environment
