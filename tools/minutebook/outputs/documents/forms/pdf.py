"""PDF, by typst: paged, tagged for screen readers (PDF/UA-1), with the address and page on every page."""

import re
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from minutebook.errors import MinutebookError
from minutebook.outputs.documents.document import Document
from minutebook.outputs.documents.pandoc import convert

SUFFIX = "pdf"
LANGUAGE = re.compile(r"[a-z]{2,3}")


def render(document: Document) -> bytes:
    """A document as a PDF. Raises MinutebookError where it cannot be set.

    A text that cannot be read aloud as the standard asks (a sign that no typeface has) is set without its promise.
    """
    body = convert(document, "typst").decode().replace("  align(center)[#table(", "  [#table(")
    source = f"{_style()}\n{body}".encode()
    try:
        return _set(document, source, "ua-1")
    except RuntimeError:
        pass
    try:
        return _set(document, source, None)
    except RuntimeError as error:
        raise MinutebookError(f"{document.record} cannot be set as a PDF: {error}") from error


def _set(document: Document, source: bytes, standard: Literal["ua-1"] | None) -> bytes:
    return typst.compile(
        source,
        format="pdf",
        sys_inputs=_inputs(document),
        pdf_standards=standard,
        timestamp=int(datetime.combine(document.made, time(), UTC).timestamp()),
    )


@cache
def _style() -> str:
    return (Path(__file__).parent / "page.typ").read_text(encoding="utf-8")


def _inputs(document: Document) -> dict[str, str]:
    language = LANGUAGE.match(document.lang)
    return {
        "title": document.title,
        "organisation": document.organisation,
        "foot": document.foot,
        "lang": language[0] if language else "en",
    }
