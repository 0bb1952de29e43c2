"""Nesting: HTML as a tree in which what is nested without end is plain words at some depth, since programs end before it does."""

from collections.abc import Iterator
from functools import lru_cache

from lxml import html
from lxml.etree import XPath
from lxml.html import HtmlElement


def parse_html(fragment: str) -> HtmlElement:
    """The HTML as an element whose children are what stands at its top, however deep it is: else a parser drops words."""
    return html.fragment_fromstring(fragment, create_parent="div", parser=html.HTMLParser(huge_tree=True))


def deep_elements(root: HtmlElement, depth: int) -> Iterator[HtmlElement]:
    """The elements that stand within as many others, one for each branch of the tree."""
    yield from _path(depth)(root)


def as_words(element: HtmlElement) -> None:
    """Let an element hold its words and no element."""
    words = element.text_content()
    element[:] = []
    element.text = words


@lru_cache
def _path(depth: int) -> XPath:
    return XPath("/".join("*" * depth))
