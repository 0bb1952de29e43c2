"""Portable HTML: a record's page as HTML that a word processor takes: no pictures drawn for the site, no ways about it."""

from collections.abc import Callable, Mapping
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement, builder

from minutebook.outputs.nesting import as_words, deep_elements, parse_html

CLASSES_NOT_FOR_PAPER = ("mb-hidden", "mb-card__link", "mb-card__page", "mb-key")
NOT_FOR_PAPER = " | ".join(
    ("//*[name()='svg']", "//caption", *(f"//*[contains(@class, '{name}')]" for name in CLASSES_NOT_FOR_PAPER))
)

DEEPEST = 30
"""Within how many elements one keeps its form: typesetters and word processors end at some depth, and say so or drop words."""


def portable(fragment: str, address: str) -> str:
    """A fragment of the site's HTML for a document: its links are made whole from the page at `address`.

    Lists of facts become tables of two columns; pictures become their descriptions.
    """
    tree = parse_html(fragment)
    for deep in deep_elements(tree, DEEPEST):
        as_words(deep)
    for unwanted in tree.xpath(NOT_FOR_PAPER):
        unwanted.drop_tree()
    for name, change in CHANGES.items():
        for element in tree.iter(name):
            change(element)
    for head in tree.xpath("//header[p[@class='mb-card__kind']]"):
        _title_first(head)
    for link in tree.xpath("//a[@href]"):
        link.set("href", urljoin(address, link.get("href")))
    for facts in tree.xpath("//dl"):
        facts.getparent().replace(facts, _table(facts))
    _without_skipped_levels(tree)
    for element in tree.iter():
        for attribute in set(element.attrib) - {"href", "lang", "dir", "start", "align"}:
            del element.attrib[attribute]
    return str(html.tostring(tree, encoding="unicode"))


def _without_skipped_levels(tree: HtmlElement) -> None:
    """No heading is more than one level below the one before it: who listens to a PDF would look for what is missing."""
    before = 0
    for heading in tree.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        before = min(int(heading.tag[1]), before + 1)
        heading.tag = f"h{before}"


def _described(image: HtmlElement) -> None:
    """An image as its description: documents take no other files."""
    image.tag, image.text = "em", f"[{image.get('alt') or 'picture'}]"


def _apart(span: HtmlElement) -> None:
    """Marks and counts stand beside words by the site's styles alone; here a space does."""
    if not (span.tail or "").strip():
        span.tail = " "


def _title_first(head: HtmlElement) -> None:
    """The head of a card: its title, and below it what sort of entry it is and what became of it."""
    kind = head[0]
    words = " · ".join(" ".join(text.split()) for text in kind.itertext() if text.strip())
    head.remove(kind)
    head.insert(1, builder.P(builder.EM(words)))


def _as_block(element: HtmlElement) -> None:
    """A figure without its drawing is words; as a figure it would have to be described to be read aloud."""
    element.tag = "div"


def _head_apart(table: HtmlElement) -> None:
    """A first row of headings only is a table's head, also where its HTML does not say so."""
    row = next(table.iter("tr"), None)
    if row is None or table.find("thead") is not None or {cell.tag for cell in row} != {"th"}:
        return
    row.getparent().remove(row)
    table.insert(0, builder.THEAD(row))


CHANGES: Mapping[str, Callable[[HtmlElement], None]] = {
    "img": _described,
    "span": _apart,
    "figure": _as_block,
    "figcaption": _as_block,
    "table": _head_apart,
}


def _table(facts: HtmlElement) -> HtmlElement:
    rows = [
        builder.TR(builder.TH(builder.STRONG(_words(term)), align="left"), _cell(term.getnext()))
        for term in facts.iter("dt")
        if term.getnext() is not None
    ]
    table = builder.TABLE(builder.TBODY(*rows))
    table.tail = facts.tail
    return table


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _cell(value: HtmlElement) -> HtmlElement:
    value.tag = "td"
    value.tail = None
    return value
