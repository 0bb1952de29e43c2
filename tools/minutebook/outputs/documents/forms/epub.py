"""EPUB 3, for e-readers, by pandoc."""

from dataclasses import replace

from minutebook.outputs.documents.document import Document
from minutebook.outputs.documents.pandoc import convert
from minutebook.outputs.documents.stated import state

SUFFIX = "epub"
HEADING, END = "<h1>", "</h1>"


def render(document: Document) -> bytes:
    """A document in this form. Raises MinutebookError where it cannot be made."""
    facts = (f"--metadata=title={document.title}", f"--metadata=creator={document.organisation}")
    book = convert(replace(document, html=_heading_first(document.html)), SUFFIX, "--epub-title-page=false", *facts)
    return state(book, "EPUB/content.opf", document)


def _heading_first(html: str) -> str:
    """What stands before the first heading would be a chapter without a name, to which the contents cannot lead."""
    before, heading, rest = html.partition(HEADING)
    title, end, after = rest.partition(END)
    return f"{heading}{title}{end}{before}{after}" if end else html
