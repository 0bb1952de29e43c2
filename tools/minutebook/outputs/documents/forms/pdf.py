"""PDF, by typst: paged, tagged for screen readers (PDF/UA-1), fit to be kept (PDF/A-2a), with the address on every page."""

import re
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Literal
from unicodedata import bidirectional

import typst
from lxml.html import HtmlElement, tostring

from minutebook.errors import MinutebookError
from minutebook.outputs.documents.document import Document
from minutebook.outputs.documents.facts import with_lists
from minutebook.outputs.documents.pandoc import convert
from minutebook.outputs.nesting import parse_html

SUFFIX = "pdf"
Standards = tuple[Literal["ua-1", "a-2a"], ...]
STANDARDS: tuple[Standards, ...] = (("ua-1", "a-2a"), ("ua-1",), ())
"""What a file promises, the most first: to be read aloud, and to look the same in a hundred years."""
LANGUAGE = re.compile(r"[a-z]{2,3}")
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})
TERM_OF_ONE_LINE = re.compile(r"^(/ .*: )#block\[\n(?![-+/=])(.+)\n\]\n", re.MULTILINE)
"""What pandoc writes of a term; a block would begin below it, not beside it. In words, pandoc escapes such brackets."""
LEFT_TO_RIGHT, ISOLATE, END = "\u2066", "\u2068", "\u2069"
"""Up to the end, words run from left to right, or as their first letter does (Unicode's isolates)."""
APART = re.compile(r"[^\s·,](?:[^·]*[^\s·,])?")
"""Words that stand together; what parts them runs as all else does."""
LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
LEFTWARDS = re.compile(rf"{LEFT}(?:[^A-Za-z]*{LEFT})?")
"""From one letter of Hebrew, Arabic or their like to the last before Latin ones."""


def render(document: Document) -> bytes:
    """A document as a PDF. Raises MinutebookError where it cannot be set.

    A text that a standard forbids (a sign that no typeface has) is set without the promise to keep it.
    """
    html = with_lists(document.html)
    document = replace(document, html=_isolated(html) if _language(document) in RIGHT_TO_LEFT else html)
    body = convert(document, "typst").decode().replace("  align(center)[#table(", "  [#table(")
    body = TERM_OF_ONE_LINE.sub(r"\1\2\n", body)
    source = f"{_style()}\n{body}".encode()
    for standards in STANDARDS:
        try:
            return _set(document, source, standards)
        except RuntimeError as error:
            fault = error
    raise MinutebookError(f"{document.record} cannot be set as a PDF: {fault}") from fault


def _set(document: Document, source: bytes, standards: Standards) -> bytes:
    try:
        return typst.compile(
            source,
            format="pdf",
            sys_inputs=_inputs(document),
            pdf_standards=list(standards),
            timestamp=int(datetime.combine(document.made, time(), UTC).timestamp()),
        )
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # a fault of typst's; it is no Exception, and cannot be imported
            raise RuntimeError(f"typst itself fails on its text ({error}).") from error
        raise


@cache
def _style() -> str:
    return (Path(__file__).parent / "page.typ").read_text(encoding="utf-8")


def _isolated(html: str) -> str:
    """HTML whose texts without a letter that reads from right to left stand apart, so that “1 March 2026” keeps its order.

    So do elements that say which way they run.
    """
    tree = parse_html(html)
    for element in tree.iter():
        element.text, element.tail = _apart(element.text), _apart(element.tail)
    for element in tree.xpath("//*[@dir='ltr']"):
        _run_to_the_right(element)
    return "".join(tostring(child, encoding="unicode") for child in tree)


def _apart(text: str | None) -> str | None:
    if not text or any(bidirectional(sign) in ("R", "AL") for sign in text):
        return text
    return APART.sub(rf"{ISOLATE}\g<0>{END}", text)


def _run_to_the_right(element: HtmlElement) -> None:
    """The element's words from left to right, those in it that run the other way each by themselves."""
    for part in element.iter():
        part.text = LEFTWARDS.sub(rf"{ISOLATE}\g<0>{END}", part.text or "")
    element.text = LEFT_TO_RIGHT + element.text
    if len(element):
        element[-1].tail = (element[-1].tail or "") + END
    else:
        element.text += END


def _language(document: Document) -> str:
    found = LANGUAGE.match(document.lang.lower())
    return found[0] if found else "en"


def _inputs(document: Document) -> dict[str, str]:
    return {
        "title": document.title,
        "organisation": document.organisation,
        "foot": document.foot,
        "lang": _language(document),
        "direction": "rtl" if _language(document) in RIGHT_TO_LEFT else "ltr",
    }
