"""Characters: text as XML, JSON and iCalendar can hold it, whatever a record says."""

import re

# What XML 1.0 forbids, and the controls that it discourages; a lone surrogate could not even be encoded.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


HARMLESS = bytes(set(range(256)) - {*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0xC2, 0xED, 0xEF})
"""The bytes of UTF-8 with which none of these begins. Most texts have no others, which is found out many times as quickly."""


def printable(words: str) -> str:
    """The words with a replacement character for each that cannot be written."""
    is_harmless = not words.encode("utf-8", "surrogatepass").translate(None, HARMLESS)
    return words if is_harmless else UNPRINTABLE.sub("\ufffd", words)


def one_line(words: str) -> str:
    """Printable words with single spaces between them."""
    return printable(" ".join(words.split()))
