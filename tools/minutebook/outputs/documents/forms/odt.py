"""OpenDocument text, by pandoc."""

from minutebook.outputs.documents.document import Document
from minutebook.outputs.documents.pandoc import convert
from minutebook.outputs.documents.stated import state

SUFFIX = "odt"


def render(document: Document) -> bytes:
    """A document in this form. Raises MinutebookError where it cannot be made."""
    return state(convert(document, SUFFIX), "meta.xml", document)
