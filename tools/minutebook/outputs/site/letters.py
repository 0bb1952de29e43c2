"""Letters: a long list of names cut into pages by the letter that each is put in order by, and by part where a letter is long."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar
from urllib.parse import quote

from minutebook.outputs.site.press import Sheet
from minutebook.outputs.site.volumes import ROOM, in_parts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LetterPage(Generic[T]):
    """One page of a list: `letter` is empty where it holds all, or none because others do; `total` counts its letter's."""

    address: str
    letter: str
    part: int
    items: tuple[T, ...]
    total: int

    @property
    def words(self) -> str:
        return f"{self.letter}, part {self.part}" if self.part > 1 else self.letter


Way = tuple[str, str, int, bool]


def letter_pages(
    root: str, items: Sequence[T], sort_name: Callable[[T], str], weigh: Callable[[T], int], room: int = ROOM
) -> tuple[LetterPage[T], ...]:
    """All items on the page at `root` where they fit, else none of them there, and a page or more for each letter.

    `items` are in the order of their `sort_name`.
    """
    if sum(map(weigh, items)) <= room:
        return (LetterPage(root, "", 1, tuple(items), len(items)),)
    found: list[LetterPage[T]] = [LetterPage(root, "", 1, (), len(items))]
    for letter, group in groupby(items, key=lambda item: sort_name(item)[:1].upper()):
        some = tuple(group)
        parts = in_parts(some, weigh, room)
        found += [
            LetterPage(_address(root, letter, part), letter, part, each, len(some))
            for part, each in enumerate(parts, 1)
        ]
    return tuple(found)


def ways(pages: Sequence[LetterPage[T]], sheet: Sheet) -> list[Way]:
    """The way to each letter, or to each part of it: words, address, how many, and whether this is its page."""
    return [
        (page.words, sheet.links.address(page.address), page.total, page.address == sheet.address)
        for page in pages
        if page.letter
    ]


def _address(root: str, letter: str, part: int) -> str:
    """No record's id has a name that begins with a hyphen."""
    return f"{root}-{quote(letter, safe='')}/" + (f"{part}/" if part > 1 else "")
