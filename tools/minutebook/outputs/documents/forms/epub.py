"""EPUB 3, for e-readers, by pandoc."""

from minutebook.outputs.documents.document import Document
from minutebook.outputs.documents.pandoc import convert

SUFFIX = "epub"


def render(document: Document) -> bytes:
    """A document in this form. Raises MinutebookError where it cannot be made."""
    return convert(document, SUFFIX)
