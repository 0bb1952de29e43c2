"""Blocks: the clean HTML of a record's text as Akoma Ntoso's paragraphs, lists and tables."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import urljoin

from minutebook.outputs.akoma_ntoso.elements import Content, Node, is_empty, link, make, mark, put
from minutebook.outputs.characters import printable
from minutebook.outputs.nesting import as_words, deep_elements
from minutebook.outputs.nesting import parse_html as parse_tree

Html = Any
"""An element of lxml, which has no types."""
ENTRY = "data-entry"
"""The attribute of a `div` that stands where an entry stood; its value is the entry's number in the record."""
INLINE = {"em": "i", "i": "i", "strong": "b", "b": "b", "u": "u", "sub": "sub", "sup": "sup"}
NAMED_INLINE = {"code": "code", "kbd": "code", "samp": "code", "del": "deleted", "s": "deleted", "ins": "inserted"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
DEEPEST = 40
"""Within how many elements one is rendered: each takes several calls of functions within one another."""
PLAIN_WORDS = r"[^<&\r]*(?:&(?:amp|lt|gt|quot);[^<&\r]*)*"
PLAIN_PROSE = re.compile(rf"(?:<p>{PLAIN_WORDS}</p>\n?)*")
FLOW = frozenset(
    (*HEADINGS, "p", "div", "ul", "ol", "table", "pre", "blockquote", "section", "article", "details", "summary", "dl",
     "dt", "dd", "hr", "figure", "figcaption", "header", "footer", "aside", "nav", "center")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the text stands: the address that its links lead from, and what is met on the way.

    `notes` gathers footnotes by their ids, `waiting` the sections of entries, which no list or quotation can hold.
    """

    here: str
    render_entry: Callable[[int], Node]
    notes: dict[str, Node] = field(default_factory=dict)
    waiting: list[Node] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)

    def note_id(self, marker: str) -> str:
        """The id of the footnote with a marker, which may be any word."""
        return self.numbers.setdefault(marker, f"note_{len(self.numbers) + 1}")


def parse_html(html: str) -> Html:
    """The HTML as an element whose children are what stands at its top; what is deeper than can be rendered is words."""
    root = parse_tree(html)
    for element in deep_elements(root, DEEPEST):
        root.extend(element.xpath(f".//*[@{ENTRY}]"))
        as_words(element)
    return root


def blocks_of_prose(html: str, setting: Setting) -> Iterator[Content]:
    """The blocks of a short text. Most are a paragraph or two of plain words, for which no parser is needed."""
    if not PLAIN_PROSE.fullmatch(html) or printable(html) != html:
        return blocks_of(parse_html(html), setting)
    words = (unescape(part.partition("</p>")[0]) for part in html.split("<p>"))
    return (mark("p", each) for each in words if each.strip())


def blocks_of(element: Html, setting: Setting) -> Iterator[Node]:
    """What an element of HTML holds, as blocks. Words outside of any paragraph become one."""
    loose = make("p")
    for piece in _pieces(element):
        if isinstance(piece, str) or piece.tag not in FLOW:
            put(loose, _inline(piece, setting))
            continue
        if not is_empty(loose):
            yield loose
            loose = make("p")
        yield from block_of(piece, setting)
    if not is_empty(loose):
        yield loose


def block_of(element: Html, setting: Setting) -> Iterator[Node]:
    """One block of HTML as what says the same."""
    if not _set_aside(element, setting):
        found = CHANGES.get(element.tag, blocks_of)(element, setting)
        yield from (node for node in found if node.tag != "p" or not is_empty(node))


def _set_aside(element: Html, setting: Setting) -> bool:
    """Whether it is an entry or a footnote, which stands elsewhere; then it is kept."""
    if element.get(ENTRY) is not None:
        setting.waiting.append(setting.render_entry(int(element.get(ENTRY))))
        return True
    if "footnote-definition" in (element.get("class") or ""):
        _keep_note(element, setting)
        return True
    return False


def inline_of(element: Html, setting: Setting) -> list[str]:
    """The words of an element with what is marked in them."""
    return [part for piece in _pieces(element) for part in _inline(piece, setting)]


def _pieces(element: Html) -> Iterator[str | Html]:
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            yield child
        if child.tail:
            yield child.tail


def _inline(piece: str | Html, setting: Setting) -> list[str]:
    if isinstance(piece, str):
        return [piece]
    if _set_aside(piece, setting):  # what was begun before it was never ended
        return []
    tag = piece.tag
    if tag == "br":
        return [mark("br")]
    if tag == "img":
        return _image(piece, setting)
    if "footnote-reference" in (piece.get("class") or ""):
        return _note_mark(piece, setting)
    inside = inline_of(piece, setting)
    if tag == "a":
        to = link(urljoin(setting.here, piece.get("href"))) if piece.get("href") else None
        return [mark("a", *inside, href=to)] if to else inside
    if tag in INLINE:
        return [mark(INLINE[tag], *inside)]
    return [mark("inline", *inside, name=NAMED_INLINE[tag])] if tag in NAMED_INLINE else inside


def _image(element: Html, setting: Setting) -> list[str]:
    source = link(urljoin(setting.here, element.get("src") or ""))
    return [mark("img", src=source, alt=element.get("alt") or "")] if source else [element.get("alt") or ""]


def _paragraph(element: Html, setting: Setting) -> Iterator[Node]:
    yield make("p", *inline_of(element, setting))


def _heading(element: Html, setting: Setting) -> Iterator[Node]:
    """A heading within a list, a quotation or an entry, where no section can begin."""
    yield make("p", mark("b", *inline_of(element, setting)))


def _code(element: Html, setting: Setting) -> Iterator[Node]:
    elements = element.iterdescendants
    while (found := next((each for each in elements("*") if _set_aside(each, setting)), None)) is not None:
        found.drop_tree()
    node = make("p", element.text_content().rstrip("\n"), class_="code")
    node.attributes["xml:space"] = "preserve"
    yield node


def _quotation(element: Html, setting: Setting) -> Iterator[Node]:
    inside = list(blocks_of(element, setting))
    if inside:
        yield make("blockContainer", *inside, class_="quotation")


def _list(element: Html, setting: Setting) -> Iterator[Node]:
    items = [_item(child, setting) for child in element if child.tag == "li"]
    start = element.get("start") or "1"
    if element.tag == "ol":
        for number, item in enumerate(items, int(start) if start.isdecimal() else 1):
            item.attributes["value"] = str(number)
    if items:
        yield make(element.tag, *items)


def _item(element: Html, setting: Setting) -> Node:
    """An item, which may hold paragraphs and lists only; a lone paragraph is not marked."""
    inside = [node for block in blocks_of(element, setting) for node in _plain(block)]
    if len(inside) == 1 and inside[0].tag == "p":
        return make("li", *inside[0].parts)
    return make("li", *inside)


def _plain(block: Node) -> Iterator[Node]:
    """A block as paragraphs and lists: quotations and tables come apart."""
    if block.tag in ("p", "ul", "ol"):
        yield block
    else:
        for child in block.nodes:
            yield from _plain(child)


def _table(element: Html, setting: Setting) -> Iterator[Node]:
    rows = [row for line in element.iter("tr") if (row := _row(line, setting)).parts]
    if rows:
        captions = (make("caption", *inline_of(each, setting)) for each in element.iterchildren("caption"))
        yield make("table", next(captions, None), *rows)


def _row(element: Html, setting: Setting) -> Node:
    return make("tr", *(_cell(cell, setting) for cell in element if cell.tag in ("th", "td")))


def _cell(element: Html, setting: Setting) -> Node:
    spans = {name: value for name in ("colspan", "rowspan") if (value := element.get(name) or "").isdecimal()}
    return make(element.tag, *blocks_of(element, setting), **spans)


def _note_mark(element: Html, setting: Setting) -> list[str]:
    """Where the text refers to a footnote; plain words where no footnote is meant."""
    marker = element.text_content().strip()
    names = [link.get("href", "").rpartition("#")[2].removeprefix("note-") for link in element.iter("a")]
    return [mark("noteRef", href=f"#{setting.note_id(names[0])}", marker=marker)] if names else [marker]


def _keep_note(element: Html, setting: Setting) -> None:
    """Keep a footnote, under the id by which the text refers to it."""
    ident = setting.note_id(element.get("id", "").removeprefix("note-"))
    labels = [label for label in element if label.tag == "sup"]
    marker = labels[0].text_content().strip() if labels else None
    for label in labels[:1]:
        label.drop_tree()
    inside = list(blocks_of(element, setting)) or [make("p")]
    setting.notes.setdefault(ident, make("note", *inside, eId=ident, marker=marker))


def _nothing(element: Html, setting: Setting) -> Iterator[Node]:
    yield from ()


CHANGES: dict[str, Callable[[Html, Setting], Iterator[Node]]] = {
    "p": _paragraph,
    "summary": _paragraph,
    "figcaption": _paragraph,
    "dt": _heading,
    "pre": _code,
    "blockquote": _quotation,
    "ul": _list,
    "ol": _list,
    "table": _table,
    "hr": _nothing,
    **dict.fromkeys(HEADINGS, _heading),
}
