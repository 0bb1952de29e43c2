"""Weights: a page that would weigh too much is made again, with less on it of what stands elsewhere, until it does not."""

from collections.abc import Callable
from dataclasses import replace

from minutebook.outputs.page import Page
from minutebook.outputs.site.press import Brevity, Sheet

HEAVIEST = 128_000
"""Bytes of a page without the theme's frame and what tells search engines of it, which leave it below 150 KB."""
LISTED = 115
"""Bytes of a line in the table of contents, beside its words and its anchor."""


def lightened(render: Callable[[Sheet], Page], sheet: Sheet) -> Page:
    """The page, as brief as it has to be. What a record itself says is never left out, and may still weigh more."""
    for brevity in Brevity:
        page = render(replace(sheet, brevity=brevity))
        if weight_of(page) <= HEAVIEST:
            break
    return page


def weight_of(page: Page) -> int:
    """The bytes that a page has of its own."""
    listed = (f"{words}{anchor}" for level, words, anchor in page.contents if level == 2)
    return len(page.html.encode()) + sum(LISTED + len(each.encode()) for each in listed)
