"""A share: the index that Pagefind made of some of the pages, of which the fragments are on disk already."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutebook.searching.bundle import CHUNKS, DESCRIPTION, FIELDS, FILTERS, PAGES, name_of, read_fragment, read_part

FRAGMENT, CHUNK, FILTER = "fragment/{}.pf_fragment", "index/{}.pf_index", "filter/{}.pf_filter"

Stretch = tuple[str, str | None]
"""Words from the first on and before the second, or to the end."""
ALL_WORDS: Stretch = ("", None)


@dataclass(frozen=True, slots=True)
class Share:
    """The index of some pages: `pages` are (name of the fragment, number of words), `addresses` theirs in the same order.

    `files` are those by path that are no fragments.
    """

    pages: tuple[tuple[str, int], ...]
    addresses: tuple[str, ...]
    files: Mapping[str, bytes]
    description: list[Any]

    @property
    def fields(self) -> list[str]:
        """The names of the fields that its pages have."""
        fields: list[str] = self.description[FIELDS]
        return fields

    @property
    def first_words(self) -> list[str]:
        """The first word of each chunk, or as much of it as tells it from the last word of the chunk before."""
        return [first for first, _, _ in self.description[CHUNKS]]

    def words(self, stretch: Stretch = ALL_WORDS) -> Iterator[list[Any]]:
        """The words of a stretch in order, as `words.py` describes them."""
        start, end = stretch
        nexts = [*self.first_words[1:], None]
        for (first, _, name), following in zip(self.description[CHUNKS], nexts, strict=True):
            if (end is None or first < end) and (following is None or following > start):
                (words,) = read_part(self.files[CHUNK.format(name)])
                yield from (word for word in words if word[0] >= start and (end is None or word[0] < end))

    def filters(self) -> Iterator[tuple[str, list[tuple[str, list[int]]]]]:
        """Each facet, with the numbers of the pages that have each of its values."""
        for facet, name in self.description[FILTERS]:
            yield facet, read_part(self.files[FILTER.format(name)])[1]


def take_share(files: Mapping[str, bytes], lang: str, bundle: Path) -> Share:
    """Write the fragments of an index into `bundle`, and keep the rest."""
    prefix, suffix = DESCRIPTION.split("{}")
    (about,) = (content for path, content in files.items() if path.startswith(prefix) and path.endswith(suffix))
    description = read_part(about)
    (bundle / "fragment").mkdir(parents=True, exist_ok=True)
    pages, addresses = [], []
    for name, words in description[PAGES]:
        content = files[FRAGMENT.format(name)]
        pages.append((_write_fragment(content, name, lang, bundle), words))
        addresses.append(read_fragment(content)["url"])
    kept = {path: content for path, content in files.items() if not path.startswith("fragment/")}
    return Share(tuple(pages), tuple(addresses), kept, description)


def _write_fragment(content: bytes, name: str, lang: str, bundle: Path) -> str:
    """Write a fragment; its name, which is another where a page of another share has it: Pagefind's names are short."""
    path = bundle / FRAGMENT.format(name)
    if path.exists():
        path = path.with_stem(name_of(content, lang))
    path.write_bytes(content)
    return path.stem
