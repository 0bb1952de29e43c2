"""Read a file of ballots in the BLT format: who stood, and how each ballot ranks them.

The format is that of Hill, Wichmann and Woodall (“Algorithm 123”, 1987), with what OpenSTV and OpaVote write besides: comments
after `#`, `1=3` for candidates ranked alike, and `-` for a rank that was left empty. A ballot stands on a line of its own.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.labels import plural
from minutebook.quoting import quoted

SUFFIX = ".blt"
NUMBER = re.compile(r"\d{1,9}")
RANK = re.compile(r"-|[1-9]\d{0,8}(?:=[1-9]\d{0,8})*")
NAME = re.compile(r'"(.*)"\s*(?:#.*)?|([^"].*)')
SEVERAL = re.compile(r'"[^"\\]*"\s+"[^"]*".*')
ESCAPED = re.compile(r'\\(["\\])|"(")')


@dataclass(frozen=True, slots=True)
class Ballot:
    """A line: so many ballots that say the same. Candidates are given by their number in the file, from 1.

    `ranks` has those of the first rank, then those of the next; one that was left empty has none.
    """

    line: int
    number: int
    ranks: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Ballots:
    """All of a file: the names of the candidates in the order of their numbers, and the ballots."""

    candidates: tuple[str, ...]
    ballots: tuple[Ballot, ...]

    @property
    def number(self) -> int:
        """How many ballots there are, lines counted as often as they say."""
        return sum(ballot.number for ballot in self.ballots)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file cannot be read: the line at fault, a sentence, and what to do."""

    line: int
    message: str
    hint: str


Line = tuple[int, str]
"""A line that says something, with its number."""


class _Broken(Exception):
    def __init__(self, line: int, message: str, hint: str) -> None:
        self.fault = Fault(line, message, hint)


def read_blt(text: str) -> Ballots | Fault:
    """The ballots of a file, or the first thing in it that cannot be understood."""
    lines = ((number, line.strip()) for number, line in enumerate(text.split("\n"), 1))
    try:
        return _read([(number, line) for number, line in lines if line and not line.startswith("#")])
    except _Broken as broken:
        return broken.fault


def _read(lines: list[Line]) -> Ballots:
    size, start = _head(lines)
    ballots: list[Ballot] = []
    for at in range(start, len(lines)):
        number, line = lines[at]
        words = line.partition("#")[0].split()
        if words == ["0"]:
            return Ballots(tuple(_names(lines[at + 1 : at + 1 + size], size, number)), tuple(ballots))
        ballots.append(_ballot(number, words, size))
    raise _Broken(
        lines[-1][0], "The ballots do not end.", "Write a line with 0 after the last ballot, before the names."
    )


def _head(lines: list[Line]) -> tuple[int, int]:
    """How many candidates there are, and which line is the first of a ballot. Those who withdrew stand on lines between."""
    hint = "The first line of a BLT file is two numbers: how many stand, and for how many seats. For example: 4 2"
    number, line = lines[0] if lines else (1, "")
    words = line.partition("#")[0].split()
    if len(words) != 2 or not all(NUMBER.fullmatch(word) for word in words) or words[0] == "0":
        found = f"The file begins with {quoted(line)}." if line else "The file is empty."
        raise _Broken(number, found, hint)
    after = (at for at, (_, line) in enumerate(lines) if at and not re.match(r"-\d", line))
    return int(words[0]), next(after, len(lines))


def _ballot(line: int, words: list[str], size: int) -> Ballot:
    if not words[0].isdecimal():
        hint = "A line of ballots begins with how many there are; a line with 0 alone comes after the last."
        raise _Broken(line, f"{quoted(words[0])} does not say how many ballots there are.", hint)
    if not NUMBER.fullmatch(words[0]):
        raise _Broken(line, f"{quoted(words[0])} is more ballots than there can be.", "Correct the number.")
    ranks = tuple(_rank(line, word, size) for word in (words[1:-1] if words[-1] == "0" else words[1:]))
    ranked = [each for rank in ranks for each in rank]
    if len(set(ranked)) < len(ranked):
        twice = next(each for each, times in Counter(ranked).items() if times > 1)
        hint = "Correct the ballot, or leave the second out. Each ballot stands on a line of its own."
        raise _Broken(line, f"A ballot ranks candidate {twice} twice.", hint)
    return Ballot(line, int(words[0]), ranks)


def _rank(line: int, word: str, size: int) -> tuple[int, ...]:
    if word == "0":
        hint = "Write each ballot on a line of its own, and - for a rank that was left empty."
        raise _Broken(line, "A ballot goes on after its 0.", hint)
    if not RANK.fullmatch(word):
        hint = (
            "Ranks are numbers of candidates with spaces between them; 1=3 ranks two alike, and - leaves a rank empty."
        )
        raise _Broken(line, f"{quoted(word)} is no candidate's number.", hint)
    ranked = tuple(int(each) for each in word.split("=")) if word != "-" else ()
    unknown = next((each for each in ranked if each > size), None)
    if unknown:
        hint = "Correct the ballot, or the number of candidates in the first line."
        raise _Broken(line, f"A ballot ranks candidate {unknown}, and the first line says that {size} stood.", hint)
    return ranked


def _names(lines: list[Line], size: int, before: int) -> Iterator[str]:
    for number, line in lines:
        found = NAME.fullmatch(line)
        if SEVERAL.fullmatch(line) or found is None:
            hint = 'Write each name on a line of its own, in quotation marks: "Jane Roe"'
            raise _Broken(number, f"{quoted(line)} is not one name.", hint)
        yield ESCAPED.sub(r"\1\2", found[1]) if found[1] is not None else found[2]
    if len(lines) < size:
        last = lines[-1][0] if lines else before
        hint = "Write the name of each candidate on a line of its own, in the order of their numbers."
        raise _Broken(
            last, f"The file has {plural(len(lines), 'name')}, and the first line says that {size} stood.", hint
        )
