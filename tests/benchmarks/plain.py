"""The pages of a built site as Markdown: the same text, for another program to make a site of."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from minutebook.searching.bundle import BUNDLE, read_fragment

SKIPPED = ("script", "style", "template", "svg")
LINES = re.compile(r"\n\s*\n\s*")
SPACE = re.compile(r"\s+")
BEFORE = {"li": "\n- ", "tr": "\n", "td": " | ", "th": " | ", "br": "  \n"}
LISTS = ("ul", "ol", "dl", "dt", "dd", "table")
BLOCKS = frozenset(
    ("p", "div", "section", "article", "header", "footer", "nav", "details", "summary", "blockquote", *LISTS)
)


def write_markdown(site: Path, target: Path) -> int:
    """Write each page of `site` into `target` with its title and whether search finds it; how many there are."""
    found = {read_fragment(path.read_bytes())["url"] for path in (site / BUNDLE / "fragment").iterdir()}
    pages = sorted(site.rglob("index.html"))
    for page in pages:
        place = page.parent.relative_to(site).as_posix()
        tree = html.fromstring(page.read_text(encoding="utf-8"))
        article = next(iter(tree.iter("article")), tree)
        title = "".join(tree.xpath("//title/text()")).replace("\\", " ").replace('"', "'")
        is_found = "true" if f"/{place}/" in found else "false"
        path = target / (f"{place}.md" if place != "." else "_index.md")
        path.parent.mkdir(parents=True, exist_ok=True)
        words = LINES.sub("\n\n", "".join(_words(article))).strip()
        path.write_text(f'---\ntitle: "{title}"\nfound: {is_found}\n---\n{words}\n', encoding="utf-8")
    return len(pages)


def _words(element: html.HtmlElement) -> Iterator[str]:
    """The text of an element and all in it, with the marks of Markdown."""
    tag = element.tag
    if not isinstance(tag, str) or tag in SKIPPED:
        return
    is_heading = len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()
    yield f"\n\n{'#' * int(tag[1])} " if is_heading else BEFORE.get(tag, "\n\n" if tag in BLOCKS else "")
    yield "[" if tag == "a" else ""
    yield SPACE.sub(" ", element.text or "")
    for child in element:
        yield from _words(child)
        yield SPACE.sub(" ", child.tail or "")
    yield f"]({element.get('href', '')})" if tag == "a" else "\n\n" if is_heading or tag in BLOCKS else ""
