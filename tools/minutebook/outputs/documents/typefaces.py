"""Typefaces: which signs of a text none on this computer has, so that a PDF shows empty boxes, and what to install."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category, name

import typst

OFTEN_HAD = 0x250
"""Below are the Latin letters, which the typeface has that comes with the program."""
PROBE = b"""#set document(title: "Signs")
#set text(font: "Libertinus Serif", lang: "en")
#for sign in sys.inputs.signs.split() { par(sign) }
"""
MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
END_OF_SCRIPT = re.compile(
    r" (?:CAPITAL|SMALL|LETTER|VOWEL|SIGN|SYLLABLE|SYLLABICS|DIGIT|CONSONANT|INDEPENDENT|CHARACTER|UNIFIED|COMPATIBILITY)\b.*"
)
EAST_ASIAN = {
    "CJK": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "BOPOMOFO": "Chinese",
    "HANGUL": "Korean",
    "IDEOGRAPHIC": "Chinese",
    "FULLWIDTH": "Chinese",
    "HALFWIDTH": "Japanese",
}
PICTURES = "emoji and symbols"
SHOWN = 5


def missing_signs(texts: Iterable[str]) -> frozenset[str]:
    """The signs in texts that no typeface here has."""
    signs = {sign for text in texts for sign in set(text) if ord(sign) >= OFTEN_HAD and category(sign)[0] not in "CZ"}
    if not signs:
        return frozenset()
    try:
        typst.compile(PROBE, format="pdf", pdf_standards="ua-1", sys_inputs={"signs": " ".join(sorted(signs))})
    except typst.TypstError as error:
        named = "".join(MISSING.findall(error.diagnostic))
        return frozenset(signs.intersection(ESCAPED.sub(lambda match: chr(int(match[1], 16)), named)))
    return frozenset()


def advice_on(texts: Iterable[str]) -> Iterator[str]:
    """Which letters in texts no typeface here has, in a sentence for each package of Debian and Ubuntu that has them."""
    packages: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for sign in sorted(missing_signs(texts)):
        script, package = _script_and_package(sign)
        packages[package][script].append(sign)
    for package, scripts in sorted(packages.items()):
        found = ", ".join(f"{script} ({_some(signs)})" for script, signs in sorted(scripts.items()))
        yield (
            f"No typeface of this computer has these letters: {found}. A PDF shows empty boxes instead, and makes no promise of "
            f"PDF/UA. Install one and begin again; in Debian and Ubuntu: sudo apt-get install {package}"
        )


def _some(signs: Sequence[str]) -> str:
    """A few of them; those that stand above or below others on a dotted circle."""
    shown = (f"\u25cc{sign}" if category(sign)[0] == "M" else sign for sign in signs[:SHOWN])
    return " ".join(shown) + (" …" if len(signs) > SHOWN else "")


def _script_and_package(sign: str) -> tuple[str, str]:
    if category(sign)[0] == "S":
        return PICTURES, "fonts-noto-core fonts-noto-color-emoji"
    named = name(sign, "")
    first = named.partition(" ")[0].partition("-")[0]
    if first in EAST_ASIAN:
        return EAST_ASIAN[first], "fonts-noto-cjk"
    script = END_OF_SCRIPT.sub("", named).title() if END_OF_SCRIPT.search(named) else first.title()
    return script, "fonts-noto-core"
