"""Quoting: values and lists of words as a secretary reads them in messages."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from difflib import get_close_matches

LONGEST = 60
NOT_IN_ID = re.compile(r"[^a-z0-9]+")
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
OTHER_ACCENTS = (
    "A file whose name looks the same is there; its accents are stored in another way, as macOS does. "
    "Type both names anew."
)


def shown(value: object) -> str:
    """A value of YAML in words: `“jane”`, `the number 7`, `a list`, `empty`."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"“{str(value).lower()}”"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, datetime):
        return f"the time {value.isoformat(' ')}"
    if isinstance(value, date):
        return f"the date {value}"
    if isinstance(value, list | tuple):
        return "a list"
    return "a mapping (keys and values)" if isinstance(value, dict) else quoted(str(value))


def quoted(text: str) -> str:
    """Text in quotation marks, on one line, cut where it is long."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= LONGEST else f"“{line[: LONGEST - 2].rstrip()} …”"


def looks_alike(first: str, second: str) -> bool:
    """Whether two names are the same to a reader, though their accents may be stored as letters or beside them."""
    return unicodedata.normalize("NFC", first) == unicodedata.normalize("NFC", second)


def closest(word: str, words: Sequence[str], likeness: float = 0.7) -> str | None:
    """The one of `words` that is most like `word`, if any is."""
    return next(iter(nearest(word, words, 1, likeness)), None)


def nearest(word: str, words: Sequence[str], most: int = 3, likeness: float = 0.6) -> list[str]:
    """Those of `words` that are most like `word`, the likest first."""
    return get_close_matches(word.strip().replace("_", "-").lower(), words, most, likeness)


def meant(words: Sequence[str]) -> str:
    """`Did you mean a, b or c?`"""
    *others, last = words
    return f"Did you mean {', '.join(others)}{' or ' if others else ''}{last}?"


def id_from(text: str) -> str:
    """The short id that a name would have: `Café: Größe 2` gives `cafe-grosse-2`; empty where no letter or digit is left."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(LETTERS).replace("'", "").replace("’", ""))
    return NOT_IN_ID.sub("-", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip("-")
