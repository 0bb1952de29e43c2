"""The words of several search indexes as those of one, in chunks: a search reads only the chunk that its word is in.

A word is [word, pages, other forms]: the forms are those with accents, each [form, pages]. A page is [distance from the
page before, places in its text, places in its fields]; a negative number among the latter names the field of those after.
"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby, takewhile
from operator import itemgetter
from typing import Any, NamedTuple

ROOM = 20_000
"""How many places a chunk holds, as Pagefind has it."""
Pages = list[list[Any]]


class Numbering(NamedTuple):
    """What the numbers of one index are in the whole: that of its first page, and those of its fields."""

    first: int
    fields: Sequence[int]


Found = tuple[str, list[Any], Numbering]


def merge_words(indexes: Iterable[tuple[Iterable[list[Any]], Numbering]]) -> Iterator[list[Any]]:
    """The words of all indexes, as chunks of words; every index gives its own in their order."""
    streams = [_numbered(words, numbering) for words, numbering in indexes]
    chunk: list[Any] = []
    room = ROOM
    for word, found in groupby(merge(*streams, key=itemgetter(0)), itemgetter(0)):
        joined = _join(word, list(found))
        chunk.append(joined)
        room -= sum(len(places) + len(in_fields) + 1 for _, places, in_fields in joined[1])
        if room <= 0:
            yield chunk
            chunk, room = [], ROOM
    if chunk:
        yield chunk


def bounds(chunks: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The first and last word of each chunk, cut to what tells it from its neighbours."""
    found = list(chunks)
    for index in range(1, len(found)):
        (first, last), (next_first, next_last) = found[index - 1], found[index]
        pairs = zip(last, next_first, strict=False)
        length = 1 + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        found[index - 1] = (first, last[:length] if last[:length] >= first else last)
        found[index] = (next_first[:length], next_last)
    return found


def _numbered(words: Iterable[list[Any]], numbering: Numbering) -> Iterator[Found]:
    return ((word[0], word, numbering) for word in words)


def _join(word: str, found: Sequence[Found]) -> list[Any]:
    """A word of several indexes as one."""
    forms: dict[str, list[tuple[Pages, Numbering]]] = {}
    for _, each, numbering in found:
        for form, pages in each[2]:
            forms.setdefault(form, []).append((pages, numbering))
    # Pagefind has the forms in the order of chance.
    joined = [[form, _join_pages(parts)] for form, parts in sorted(forms.items())]
    return [word, _join_pages((each[1], numbering) for _, each, numbering in found), joined]


def _join_pages(parts: Iterable[tuple[Pages, Numbering]]) -> Pages:
    """The pages of all parts. The values are changed in place: there are millions, and nobody else holds them."""
    joined: Pages = []
    last = 0
    for pages, numbering in parts:
        if not pages:
            continue
        length = sum(page[0] for page in pages)
        pages[0][0] += numbering.first - last
        last = numbering.first + length
        if any(here != there for here, there in enumerate(numbering.fields)):
            _rename_fields(pages, numbering.fields)
        joined += pages
    return joined


def _rename_fields(pages: Pages, fields: Sequence[int]) -> None:
    for page in pages:
        page[2] = [place if place >= 0 else -fields[-place - 1] - 1 for place in page[2]]
