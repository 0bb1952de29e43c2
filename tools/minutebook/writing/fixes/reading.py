"""Read a record's bytes for a fix."""

from minutebook.reading.files import CONFLICT, CONTROL
from minutebook.reading.source import Source, read_source


def read_again(path: str, data: bytes) -> Source | None:
    """The record in its parts, whose text is exactly `data`; None where it cannot be read, or not as it is."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\r" in text or text.startswith("\ufeff") or CONTROL.search(text) or CONFLICT.search(text):
        return None
    source, problems = read_source(path, text)
    return None if problems else source
