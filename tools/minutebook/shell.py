"""Shells: a theme's page rendered once with its changing parts left open, then filled for each of thousands of pages.

Rendering a whole theme costs about a millisecond a page, and all that differs between two pages of one depth and section
is their title, description, address, article and table of contents. The theme is rendered once with marks in these places.
"""

import re
from dataclasses import dataclass
from html import escape

from minutebook.frame import tidy, title_of
from minutebook.outputs.page import Page

TITLE, DESCRIPTION = "minutebook-title-mark", "minutebook-description-mark"
TAB = "minutebook-tab-mark"
TAB_TITLE = re.compile(r"<title>.*?</title>")
# The theme adds a heading of its own to an article that has none.
ARTICLE = "minutebook-article-mark<h1>"
FRAGMENT, WORDS, ITEM_MARK = "minutebook-fragment-mark", "minutebook-words-mark", "minutebook-item-mark"
INDENT = re.compile(r"\n[ \t]+")
ADDRESS = "minutebook-address-mark"
HEAD = "minutebook-head-mark"
ITEM = re.compile(rf'<li class="md-nav__item">\s*<a href="#{FRAGMENT}".*?</li>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered page in pieces: text between marks, and the mark after each piece; the last piece has none."""

    pieces: tuple[str, ...]
    marks: tuple[str, ...]
    item: str
    site_name: str

    def fill(self, page: Page) -> str:
        """The whole HTML of a page."""
        values = {
            TAB: escape(title_of(page.title, self.site_name), quote=False),
            TITLE: escape(page.title),
            DESCRIPTION: escape(page.description),
            address_mark(page.address): page.address,
            HEAD: page.head,
            ARTICLE: page.html,
            ITEM_MARK: "".join(self._item(words, fragment) for level, words, fragment in page.contents if level == 2),
        }
        parts: list[str] = []
        for piece, mark in zip(self.pieces, (*self.marks, ""), strict=True):
            parts += (piece, values.get(mark, ""))
        return "".join(parts)

    def _item(self, words: str, fragment: str) -> str:
        return self.item.replace(FRAGMENT, escape(fragment)).replace(WORDS, escape(words))


def sample(address: str, *, has_contents: bool) -> Page:
    """A page of marks as deep in the site as the page at `address`; render it in the theme and give that to `cut`."""
    contents = ((2, WORDS, FRAGMENT),) if has_contents else ()
    return Page(address_mark(address), TITLE, ARTICLE, DESCRIPTION, contents=contents, head=HEAD)


def address_mark(address: str) -> str:
    """The address of a sample page that lies as deep as `address`."""
    return f"{ADDRESS}/" * address.count("/")


def cut(html: str, address: str, site_name: str) -> Shell:
    """Cut a rendered sample page at its marks."""
    html = INDENT.sub("\n", TAB_TITLE.sub(f"<title>{TAB}</title>", tidy(html, site_name)))
    found = ITEM.search(html)
    html = ITEM.sub(ITEM_MARK, html)
    marks = [TAB, TITLE, DESCRIPTION, HEAD, ARTICLE, ITEM_MARK, re.escape(address_mark(address))]
    parts = re.split(f"({'|'.join(mark for mark in marks if mark)})", html)
    return Shell(tuple(parts[::2]), tuple(parts[1::2]), found[0] if found else "", site_name)
