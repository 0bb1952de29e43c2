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


def render_lean(page: Page, data: SearchData, lang: str) -> str:
    """A whole small document. All are of the site's language: a reader's search looks at the index of that alone."""
    meta = (("date", data.date.words if data.date else ""), ("body", data.body), ("kind", data.kind))
    said = "".join(
        f'<span data-pagefind-{attribute}="{escape(f"{name}:{value}")}"></span>'
        for attribute, pairs in (("meta", meta), ("filter", data.filters))
        for name, value in pairs
        if value
    )
    article = UNSEARCHED.sub("", page.html.partition(ABOUT)[0])
    weight = "" if data.is_record else f' data-pagefind-weight="{LESSER}"'
    return (
        f'<!doctype html><html lang="{escape(lang)}"><body{weight}>\n<div hidden>{said}</div>\n{article}</body></html>'
    )
