"""Clean the HTML of a record's text: what comes from many hands keeps its meaning and loses what could harm a reader."""

import re
from html import escape, unescape
from urllib.parse import quote, unquote

import nh3

from minutebook.addresses import address_of, fragment_of, relative, whole_url
from minutebook.parse import record_id
from minutebook.public import View, path_of
from minutebook.reading.targets import SAFE_SCHEMES, is_active, may_be_published
from minutebook.record import Record
from minutebook.records.front import FrontMatter

TAGS = frozenset(nh3.ALLOWED_TAGS) - {"area", "bdo", "map", "center"} | {"input", "section"}
"""Without those of other times, and without the one that can turn words round, as characters that do so are errors."""
ATTRIBUTES = {
    **{tag: set(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    "input": {"type", "checked", "disabled"},
    "li": {"class"},
    "ol": {"start"},
    "div": {"class", "id"},
    "sup": {"class"},
    "blockquote": {"class"},
    "code": {"class"},
    "th": {"align", "class", "scope", "colspan", "rowspan"},
    "td": {"align", "class", "colspan", "rowspan"},
    "details": {"open"},
}
WITH_SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
LINK = re.compile(r'<a href="([^"]*)"')
IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"( title="[^"]*")? ?/?>')
INPUT = re.compile(r"<input([^>]*)>")
IMAGE_OF_NOTHING = re.compile(r'<img((?: (?!src=)[\w-]+="[^"]*")*)>')
DESCRIPTION = re.compile(r' alt="([^"]*)"')
LINK_TO_NOTHING = re.compile(r'<a((?: (?!href=)[\w-]+="[^"]*")*?) rel="noopener"((?: (?!href=)[\w-]+="[^"]*")*)>')
WORDLESS_LINK = re.compile(r"<a(?: [^>]*)?>(\s*)</a>")


def clean_html(html: str, record: Record[FrontMatter], view: View, *, may_hold_html: bool, here: str = "") -> str:
    """HTML that is safe to publish, its links led to where they are on the site.

    HTML made from CommonMark in which no `<` was written holds no tag but the renderer's own, so that only its links
    need care; all else goes through a sanitiser. Links lead from the page at `here`, the record's own where that is empty.
    """
    here = here or address_of(record.id)
    html = _sanitise(html, record, view, here) if may_hold_html else _lead_links(html, record, view, here)
    html = WORDLESS_LINK.sub(r"\1", html) if "</a>" in html else html
    return INPUT.sub(_task, html) if "<input" in html else html


def link_address(target: str, record: Record[FrontMatter], view: View, here: str) -> str | None:
    """Where a link written in a record leads on the site; None (no link) where that is withheld or nowhere."""
    if WITH_SCHEME.match(target):
        return whole_url(target) if may_be_published(target) else None
    path, mark, fragment = target.partition("#")
    if not path:
        return _fragment(unquote(fragment), record, here) if fragment else None
    found = path_of(record, path)
    if not found:
        return None
    if not found.endswith(".md"):
        public = found in view.archive.file_paths
        return relative(address_of_file(found), here) if public else None
    ident = record_id(found)
    ident = view.archive.aliases.get(ident, ident)
    return relative(address_of(ident + mark + fragment), here) if ident in view.archive.by_id else None


def address_of_file(path: str) -> str:
    """The address of an attachment: beside its record's page, as plain text where a browser could run it.

    So is one whose name is that of a page's own file, or without a dot, as the folders of pages are.
    """
    name = path.rpartition("/")[2]
    is_taken = "." not in name or name == "index.json"
    return quote(path.removeprefix("records/") + (".txt" if is_taken or is_active(path) else ""))


def _lead_links(html: str, record: Record[FrontMatter], view: View, here: str) -> str:
    def lead(match: re.Match[str]) -> str:
        address = link_address(unescape(match[1]), record, view, here)
        return "<a" if address is None else f'<a href="{escape(address)}" rel="noopener"'

    def show(match: re.Match[str]) -> str:
        address = _image_address(unescape(match[1]), record, view, here)
        return match[2] if address is None else f'<img src="{escape(address)}" alt="{match[2]}"{match[3] or ""}>'

    html = html.replace('<div class="footnote-definition" id="', '<div class="footnote-definition" id="note-')
    html = LINK.sub(lead, html) if "<a " in html else html
    return IMAGE.sub(show, html) if "<img " in html else html


def _sanitise(html: str, record: Record[FrontMatter], view: View, here: str) -> str:
    def filter_attribute(element: str, attribute: str, value: str) -> str | None:
        if attribute in ("href", "cite"):
            return link_address(value, record, view, here)
        if attribute == "src":
            return _image_address(value, record, view, here)
        if attribute == "id":
            return f"note-{value}"
        if attribute == "class":
            return value if value.startswith(("footnote", "markdown-alert", "language-", "mb-align-")) else None
        return value

    cleaned = nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        attribute_filter=filter_attribute,
        url_schemes=set(SAFE_SCHEMES),
        link_rel="noopener",
    )
    cleaned = LINK_TO_NOTHING.sub(r"<a\1\2>", IMAGE_OF_NOTHING.sub(_description, cleaned))
    return cleaned.replace('<details open="">', "<details open>")


def _description(match: re.Match[str]) -> str:
    """What stands for an image that is not shown."""
    alt = DESCRIPTION.search(match[1])
    return alt[1] if alt else ""


def _task(match: re.Match[str]) -> str:
    """A box of a task list as a sign that can be read aloud; a page has no form."""
    if "checkbox" not in match[1]:
        return ""
    sign, words = ("☑", "done") if "checked" in match[1] else ("☐", "to do")
    return f'<span class="mb-task" role="img" aria-label="{words}">{sign}</span> '


def _image_address(target: str, record: Record[FrontMatter], view: View, here: str) -> str | None:
    """None for an image that is another host's, or published as text: the page says its description."""
    return None if WITH_SCHEME.match(target) or is_active(target) else link_address(target, record, view, here)


def _fragment(fragment: str, record: Record[FrontMatter], here: str) -> str:
    """A place in the record, else a footnote of the text that holds the link."""
    known = fragment in record.text.anchors or any(entry.id == f"{record.id}#{fragment}" for entry in record.entries)
    if not known:
        return f"#note-{fragment}"
    page, fragment = address_of(record.id), fragment_of(fragment)
    return f"#{fragment}" if here == page else relative(f"{page}#{fragment}", here)
