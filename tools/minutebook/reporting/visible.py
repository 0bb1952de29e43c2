"""Make text from records safe and plain to see at a terminal: what would act on the screen is written out instead."""

import unicodedata

ACTING = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
HIDDEN = frozenset("\u200b\u2060\ufeff\u00ad")


def visible(text: str) -> str:
    """Text with control characters and marks that turn the direction of writing shown as `<U+202E>`."""
    if text.isprintable():  # as nearly all text is
        return text
    return "".join(map(visible_character, text))


def visible_lines(text: str) -> str:
    """The same for text of many lines, whose line feeds and tabs stay."""
    return "".join(character if character in "\n\t" else visible_character(character) for character in text)


def visible_character(character: str) -> str:
    if character.isascii() and character.isprintable():
        return character
    acts = unicodedata.category(character) in ACTING or character in BIDI or character in HIDDEN
    return f"<U+{ord(character):04X}>" if acts else character
