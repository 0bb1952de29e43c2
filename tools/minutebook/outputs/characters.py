"""Characters: text as XML, JSON and iCalendar can hold it, whatever a record says."""

import re

# What XML 1.0 forbids, and the controls that it discourages; a lone surrogate could not even be encoded.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def printable(words: str) -> str:
    """The words with a replacement character for each that cannot be written."""
    return UNPRINTABLE.sub("\ufffd", words)


def one_line(words: str) -> str:
    """Printable words with single spaces between them."""
    return printable(" ".join(words.split()))
