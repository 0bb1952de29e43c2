"""Render the text of a record: CommonMark to clean HTML, with entries and headings in their places."""

import re
from collections.abc import Callable, Mapping
from html import escape

import pyromark

from minutebook.addresses import fragment_of
from minutebook.outputs.site.clean import clean_html
from minutebook.outputs.site.items import names_of_items
from minutebook.public import View
from minutebook.reading.markdown import OPTIONS
from minutebook.record import Entry, Record
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.front import FrontMatter

SCROLL = '<div class="mb-scroll" tabindex="0" role="group" aria-label="Table">'
OPEN, CLOSE = "\ue000", "\ue001"
MARKED_HEADING = re.compile(rf"<h([1-6])>{OPEN}h(\d+){CLOSE}")
MARKED_ENTRY = re.compile(rf"(?:<p>{OPEN}|{OPEN})e(\d+){CLOSE}(?:</p>)?")
MARK = re.compile(rf"{OPEN}[eh]\d+{CLOSE}")
ALIGNED = re.compile(r'<(th|td) style="text-align: (left|right|center)"')
LIST_SIGN = re.compile(r"[^>\s]")
HEADING = re.compile(r"(?<=<)(/?)h[1-6](?=>)")
EMPTY_HEADING = re.compile(r"<h([1-6])[^>]*>\s*</h\1>\n?")
WHOLE_HEADING = re.compile(r'<(h[2-6]) id="([^"]*)">.*?</\1>')
TRAILING = re.compile(r"(<pre.*?</pre>)|[ \t]+(?=\n)", re.DOTALL)
TAG_OF_HEADING = re.compile(r"<(/?)h([2-6])(?=[ >])")


def render_text(
    record: Record[FrontMatter],
    view: View,
    render_entry: Callable[[Entry[EntryFacts]], str],
    under: Mapping[str, str] | None = None,
) -> str:
    """The text of a record as HTML that is safe to publish; `render_entry` gives the HTML that stands for an entry.

    `under` is the HTML that is to stand under headings, by their anchors.
    """
    if not record.text.source.strip():
        return ""
    source = _with_marks(record)
    html = pyromark.html(source, options=OPTIONS)
    html = ALIGNED.sub(r'<\1 class="mb-align-\2"', html) if "<t" in html else html
    html = clean_html(html, record, view, may_hold_html="<" in source)
    html = html.replace("<table", f'{SCROLL}<table class="mb-table mb-table--own"').replace(
        "</table>", "</table></div>"
    )
    html = MARKED_HEADING.sub(lambda match: _heading(match, record), html).replace("</h1>", "</h2>")
    html = MARKED_ENTRY.sub(lambda match: render_entry(record.entries[int(match[1])]), html)
    html = _without_trailing(_even_headings(MARK.sub("", html)))
    return WHOLE_HEADING.sub(lambda match: match[0] + under.get(match[2], ""), html) if under else html


def render_prose(words: str, record: Record[FrontMatter], view: View, here: str = "") -> str:
    """A text inside an entry (the words of a motion, a clause), as HTML that is safe to publish and has no headings.

    Its links lead from the page at `here`, the record's own where that is empty.
    """
    html = pyromark.html(words, options=OPTIONS)
    html = clean_html(html, record, view, may_hold_html="<" in words, here=here)
    return HEADING.sub(r"\1p", html) if "<h" in html else html


def _with_marks(record: Record[FrontMatter]) -> str:
    """The source with a mark where each entry stood and at the head of each heading's words.

    An item of business without words, which has an address nonetheless, is given the name of its place.
    """
    # What stands for a mark by chance is replaced by a character as many bytes long, so that all places stay.
    data = record.text.source.replace(OPEN, "\ufffd").replace(CLOSE, "\ufffd").encode()
    cuts = [
        (entry.start, entry.end, _entry_mark(index, entry.start, data)) for index, entry in enumerate(record.entries)
    ]
    for index, heading in enumerate(record.text.headings):
        name = "" if heading.text else names_of_items(record).get(heading.anchor, "")
        start = _end_of_signs(heading.start, data) if name and heading.text_start < 0 else heading.text_start
        if start >= 0:
            cuts.append((start, start, f" {OPEN}h{index}{CLOSE}{name}" if name else f"{OPEN}h{index}{CLOSE}"))
    parts: list[bytes] = []
    position = 0
    for start, end, mark in sorted(cuts):
        parts += [data[position:start], mark.encode()]
        position = end
    return b"".join([*parts, data[position:]]).decode()


def _end_of_signs(start: int, data: bytes) -> int:
    """Where the signs end that make a line a heading."""
    while data[start : start + 1] == b"#":
        start += 1
    return start


def _entry_mark(index: int, start: int, data: bytes) -> str:
    """A mark in a paragraph of its own, in the quote or list item that the entry stands in."""
    before = data[data.rfind(b"\n", 0, start) + 1 : start].decode()
    inside = LIST_SIGN.sub(" ", before)
    above = f"\n{inside}" if inside == before else ""
    return f"{above}{OPEN}e{index}{CLOSE}\n{inside}"


def _even_headings(html: str) -> str:
    """Headings each at most one level below the one before, as who listens to a page steps through them; none is empty."""
    level = 1

    def even(match: re.Match[str]) -> str:
        nonlocal level
        level = level if match[1] else min(int(match[2]), level + 1)
        return f"<{match[1]}h{level}"

    return TAG_OF_HEADING.sub(even, EMPTY_HEADING.sub("", html))


def _without_trailing(html: str) -> str:
    """HTML without spaces at the ends of lines, which are looked for only where there are some: few pages have any."""
    return TRAILING.sub(r"\1", html) if " \n" in html or "\t\n" in html else html


def _heading(match: re.Match[str], record: Record[FrontMatter]) -> str:
    """A heading with its anchor, unless an entry has that id; the page's own title is the only first-level heading."""
    level = max(int(match[1]), 2)
    anchor = record.text.headings[int(match[2])].anchor
    if any(entry.facts.id == anchor for entry in record.entries):
        return f"<h{level}>"
    return f'<h{level} id="{escape(fragment_of(anchor))}">'
