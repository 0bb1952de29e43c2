"""Lean pages: what search reads of a page, which is its article and what is known of it, without the theme around them."""

import re
from html import escape

from minutebook.outputs.page import Page, SearchData

LESSER = 0.5
"""What the words of a page weigh that is no record, and only leads to records or explains them."""


ABOUT = '<section class="mb-section mb-about"'
"""Where the last part of a record's page begins: how it is cited, and its history, which search leaves out."""
UNSEARCHED = re.compile(r'<svg.*?</svg>| (?:href|datetime)="[^"]*"', re.DOTALL)
"""What search has no use for, and is half of a page."""
LONG = re.compile(r'<(ol|table|div|li) class="mb-(?:events|tally__table|roll|note mb-note--satisfied)"')
"""Where the long ones begin of those elements that the engine is told to ignore. It would read them to find their end."""
TAGS = {name: re.compile(rf"<(/?){name}\b") for name in ("ol", "table", "div", "li")}


def render_lean(page: Page, data: SearchData, lang: str) -> str:
    """A whole small document. All are of the site's language: a reader's search looks at the index of that alone."""
    meta = (("date", data.date.words if data.date else ""), ("body", data.body), ("kind", data.kind))
    said = "".join(
        f'<span data-pagefind-{attribute}="{escape(f"{name}:{value}")}"></span>'
        for attribute, pairs in (("meta", meta), ("filter", data.filters))
        for name, value in pairs
        if value
    )
    article = UNSEARCHED.sub("", without_long(page.html.partition(ABOUT)[0]))
    weight = "" if data.is_record else f' data-pagefind-weight="{LESSER}"'
    return (
        f'<!doctype html><html lang="{escape(lang)}"><body{weight}>\n<div hidden>{said}</div>\n{article}</body></html>'
    )


def without_long(html: str) -> str:
    """The HTML without the long elements that search ignores; one that never ends stays, for the engine to ignore."""
    parts, end = [], 0
    for begun in LONG.finditer(html):
        if begun.start() >= end:
            parts.append(html[end : begun.start()])
            end = _end_of(begun)
    return "".join((*parts, html[end:]))


def _end_of(begun: re.Match[str]) -> int:
    """Where the element ends that has begun, those of its name within it passed over; where it begins, if it never ends."""
    depth = 1
    for tag in TAGS[begun[1]].finditer(begun.string, begun.end()):
        depth += -1 if tag[1] else 1
        if not depth:
            return begun.string.index(">", tag.end()) + 1
    return begun.start()
