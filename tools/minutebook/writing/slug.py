"""Short ids from titles in any script."""

import re
import unicodedata

LONGEST = 60
NOT_IN_ID = re.compile(r"[^a-z0-9]+")
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def slug_of(title: str) -> str:
    """`Café: Größe 2` gives `cafe-grosse-2`; empty where no ASCII letter or digit remains."""
    plain = unicodedata.normalize("NFKD", title.lower().translate(LETTERS))
    ascii_only = "".join(character for character in plain if not unicodedata.combining(character))
    slug = NOT_IN_ID.sub("-", ascii_only.replace("'", "").replace("’", "")).strip("-")
    return slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
