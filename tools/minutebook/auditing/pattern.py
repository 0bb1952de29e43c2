"""Patterns: where minutes lie, and where their paths state the date, as an operator writes it.

A pattern is a path with wildcards: `*` is anything within one name, `**/` any folders or none, `?` one character. A word of
WORDS in braces stands for a part of the date. Capital letters are not told from small ones.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from minutebook.dates import MONTHS, PartialDate
from minutebook.errors import MinutebookError

NAMES = {month[:length].lower(): number for number, month in enumerate(MONTHS, 1) for length in (3, 4, len(month))}
# Of two digits: 69 is 2069, and 70 is 1970.
FIRST_OF_LAST_CENTURY = 70
YEAR = r"(?:19|20)\d\d"
# One digit is enough only after something that parts the numbers: 2023-8-3, and never 202383.
MONTH = r"(?:0[1-9]|1[0-2]|(?<![0-9])[1-9](?![0-9]))"
DAY = r"(?:0[1-9]|[12][0-9]|3[01]|(?<![0-9])[1-9](?![0-9]))"
NAME = rf"(?<![a-z])(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})(?![a-z])"
ORDINAL = r"(?:st|nd|rd|th)?"
# The parts of each word, in order; a capital letter names what the date gets from it.
WORDS = {
    "date": (("Y", YEAR), ("", r"(?P<part#>[-_. ]?)"), ("M", MONTH), ("", r"(?P=part#)"), ("D", DAY)),
    "yyyymmdd": (("Y", YEAR), ("M", r"(?:0[1-9]|1[0-2])"), ("D", r"(?:0[1-9]|[12][0-9]|3[01])")),
    "yyyymm": (("Y", YEAR), ("", r"[-_. ]?"), ("M", MONTH)),
    "year": (("Y", YEAR),),
    "yy": (("Y", r"[0-9]{2}"),),
    "month": (("M", f"(?:{MONTH}|{NAME})"),),
    "month-name": (("M", NAME),),
    "day": (("D", DAY), ("", ORDINAL)),
    "mm": (("M", r"(?:0[1-9]|1[0-2])"),),
    "dd": (("D", r"(?:0[1-9]|[12][0-9]|3[01])"),),
    "sep": (("", r"[-_., ]{0,3}"),),
}
WILDCARDS = {"**/": r"(?:[^/]+/)*", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}
PIECE = re.compile(r"\{(?P<word>[^{}]*)\}|(?P<wildcard>\*\*/|\*\*|\*|\?)|(?P<text>[^{*?]+|\{)")
HINT = f"Words for dates are {', '.join(f'{{{word}}}' for word in WORDS)}."


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as written, and the expression that it stands for."""

    text: str
    expression: re.Pattern[str]

    @property
    def has_date(self) -> bool:
        return bool(self.expression.groupindex)

    def covers(self, path: str) -> bool:
        return self.expression.fullmatch(path) is not None

    def read(self, path: str) -> PartialDate | None:
        """The date that a path states; None where the pattern does not cover it, or no calendar has that date."""
        match = self.expression.fullmatch(path)
        if not match or not self.has_date:
            return None
        parts = match.groupdict()
        month = parts["M"].lower()
        year = int(parts["Y"])
        year += 0 if year > 99 else 2000 if year < FIRST_OF_LAST_CENTURY else 1900
        return _date(year, NAMES.get(month) or int(month), int(parts.get("D") or 0))


@lru_cache(maxsize=256)
def read_pattern(text: str) -> Pattern:
    """Compile a pattern. Raises MinutebookError for unknown words, and where a year or month is missing."""
    taken: set[str] = set()
    pieces = [_piece(match, str(place), taken) for match, place in reversed(list(_pieces(text)))]
    if taken and not {"Y", "M"} <= taken:
        raise MinutebookError(f"The pattern {text} states no whole date: it needs a year and a month.", HINT)
    return Pattern(text, re.compile("".join(reversed(pieces)), re.IGNORECASE | re.DOTALL))


def _pieces(text: str) -> Iterator[tuple[re.Match[str], int]]:
    yield from ((match, match.start()) for match in PIECE.finditer(text.removeprefix("./")))


def _piece(match: re.Match[str], place: str, taken: set[str]) -> str:
    """The expression of one piece. Pieces come last first: of a year stated twice, the one nearest to the file counts."""
    if match["wildcard"]:
        return WILDCARDS[match["wildcard"]]
    if match["word"] is None:
        return re.escape(match["text"])
    if match["word"] not in WORDS:
        raise MinutebookError(f"A pattern has no word {{{match['word']}}}.", HINT)
    parts = []
    for name, expression in WORDS[match["word"]]:
        parts.append(f"(?P<{name}>{expression})" if name and name not in taken else expression.replace("#", place))
        taken |= {name} - {""}
    whole = "".join(parts)
    before, after = match.string[: match.start()], match.string[match.end() :]
    starts = r"(?<![0-9])" if before.endswith(("*", "?")) else ""
    ends = r"(?![0-9])" if after.startswith(("*", "?")) else ""
    return whole if match["word"] == "sep" else f"{starts}{whole}{ends}"


def _date(year: int, month: int, day: int) -> PartialDate | None:
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day)
