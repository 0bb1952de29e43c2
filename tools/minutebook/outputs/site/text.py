"""Render the text of a record: CommonMark to clean HTML, with entries and headings in their places."""

import re
from collections.abc import Callable
from html import escape
from urllib.parse import quote, unquote, urlsplit

import nh3
import pyromark

from minutebook.addresses import address_of, relative
from minutebook.parse import record_id
from minutebook.public import View, path_of
from minutebook.reading.markdown import OPTIONS
from minutebook.record import Entry, Record
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.front import FrontMatter

OPEN, CLOSE = "\ue000", "\ue001"
TAGS = frozenset(nh3.ALLOWED_TAGS) - {"area", "map", "center"} | {"input", "section"}
ATTRIBUTES = {
    **{tag: set(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    "input": {"type", "checked", "disabled"},
    "li": {"class"},
    "ol": {"start"},
    "div": {"class", "id"},
    "sup": {"class"},
    "blockquote": {"class"},
    "code": {"class"},
    "th": {"align", "scope", "colspan", "rowspan"},
    "td": {"align", "colspan", "rowspan"},
    "details": {"open"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
MARKED_HEADING = re.compile(rf"<h([1-6])>{OPEN}h(\d+){CLOSE}")
MARKED_ENTRY = re.compile(rf"(?:<p>)?{OPEN}e(\d+){CLOSE}(?:</p>)?")
ALIGNED = re.compile(r'<(th|td) style="text-align: (left|right|center)"')
HEADING = re.compile(r"(?<=<)(/?)h[1-6](?=>)")
IMAGE_OF_NOTHING = re.compile(r'<img(?: alt="([^"]*)")?(?: title="[^"]*")?>')
DATA_TARGET = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def render_text(record: Record[FrontMatter], view: View, render_entry: Callable[[Entry[EntryFacts]], str]) -> str:
    """The text of a record as HTML that is safe to publish; `render_entry` gives the HTML that stands for an entry."""
    if not record.text.source.strip():
        return ""
    html = pyromark.html(_with_marks(record), options=OPTIONS)
    html = ALIGNED.sub(r'<\1 align="\2"', html)
    html = _clean(html, record, view)
    html = MARKED_HEADING.sub(lambda match: _heading(match, record), html)
    html = MARKED_ENTRY.sub(lambda match: render_entry(record.entries[int(match[1])]), html)
    return (
        html.replace(OPEN, "")
        .replace(CLOSE, "")
        .replace("<table", '<div class="mb-scroll"><table')
        .replace("</table>", "</table></div>")
    )


def render_prose(words: str, record: Record[FrontMatter], view: View) -> str:
    """A text inside an entry (the words of a motion, a clause), as HTML that is safe to publish and has no headings."""
    html = pyromark.html(words.replace(OPEN, "").replace(CLOSE, ""), options=OPTIONS)
    return HEADING.sub(r"\1p", _clean(html, record, view))


def _with_marks(record: Record[FrontMatter]) -> str:
    """The source with a mark where each entry stood and at the head of each heading's words."""
    data = record.text.source.replace(OPEN, "").replace(CLOSE, "").encode()
    if len(data) != len(record.text.source.encode()):
        return data.decode()
    cuts = [(entry.start, entry.end, f"{OPEN}e{index}{CLOSE}\n") for index, entry in enumerate(record.entries)]
    cuts += [
        (heading.text_start, heading.text_start, f"{OPEN}h{index}{CLOSE}")
        for index, heading in enumerate(record.text.headings)
        if heading.text_start >= 0
    ]
    parts: list[bytes] = []
    position = 0
    for start, end, mark in sorted(cuts):
        parts += [data[position:start], mark.encode()]
        position = end
    return b"".join([*parts, data[position:]]).decode()


def _clean(html: str, record: Record[FrontMatter], view: View) -> str:
    here = address_of(record.id)

    def filter_attribute(element: str, attribute: str, value: str) -> str | None:
        if attribute in ("href", "src"):
            if attribute == "src" and (DATA_TARGET.match(value) or value.startswith("//")):
                return None
            return link_address(value, record, view, here)
        if attribute == "id":
            return f"note-{value}"
        if attribute == "class":
            return value if value.startswith(("footnote", "markdown-alert", "language-")) else None
        return value

    cleaned = nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        attribute_filter=filter_attribute,
        url_schemes=SCHEMES,
        link_rel="noopener",
    )
    # An image that is not the archive's own would be fetched from another host: its description stands for it.
    return IMAGE_OF_NOTHING.sub(r"\1", cleaned)


def link_address(target: str, record: Record[FrontMatter], view: View, here: str) -> str | None:
    """Where a link written in a record leads on the site; None (no link) where that is withheld or nowhere."""
    if DATA_TARGET.match(target) or target.startswith("//"):
        return target if urlsplit(target).scheme.lower() in SCHEMES else None
    path, mark, fragment = target.partition("#")
    if not path:
        return _fragment(unquote(fragment), record) if fragment else None
    found = path_of(record, path)
    if not found:
        return None
    if not found.endswith(".md"):
        public = found in view.archive.file_paths
        return relative(quote(address_of_file(found)), here) if public else None
    ident = record_id(found)
    ident = view.archive.aliases.get(ident, ident)
    return relative(address_of(ident + mark + fragment), here) if ident in view.archive.by_id else None


def address_of_file(path: str) -> str:
    """The address of an attachment: beside its record's page."""
    return path.removeprefix("records/")


def _fragment(fragment: str, record: Record[FrontMatter]) -> str:
    known = fragment in record.text.anchors or any(entry.id == f"{record.id}#{fragment}" for entry in record.entries)
    return f"#{fragment}" if known else f"#note-{fragment}"


def _heading(match: re.Match[str], record: Record[FrontMatter]) -> str:
    """A heading with its anchor; the page's own title is the only first-level heading."""
    level = max(int(match[1]), 2)
    anchor = record.text.headings[int(match[2])].anchor
    return f'<h{level} id="{escape(anchor)}">'
