"""A whole site as one value, kept compressed: the pages of 10,000 records are 700 MB of text, and a tenth of that so."""

import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from minutebook.outputs.page import Page, SiteFile

FASTEST = 1
Packed = tuple[Page, bytes]
"""A page without its HTML, and that compressed."""


def pack(page: Page) -> Packed:
    return replace(page, html=""), zlib.compress(page.html.encode(), FASTEST)


class Pages(Collection[Page]):
    """Pages in the order of their addresses; each is made whole again when it is asked for.

    `finish` completes a page with what is known only when all pages are: it is given every page that is taken out.
    """

    def __init__(
        self, pages: Iterable[Packed], finish: Callable[[Page, "Pages"], Page] = lambda page, pages: page
    ) -> None:
        kept = {packed[0].address: packed for packed in pages}
        self._kept = dict(sorted(kept.items()))
        self._finish = finish

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[Page]:
        return (self.at(address) for address in self._kept)

    def __contains__(self, address: object) -> bool:
        return address in self._kept

    @property
    def addresses(self) -> Collection[str]:
        return self._kept.keys()

    def at(self, address: str) -> Page:
        """The page at an address. Raises KeyError where there is none."""
        page, article = self._kept[address]
        return self._finish(replace(page, html=zlib.decompress(article).decode()), self)


class SiteFiles(Collection[SiteFile]):
    """Files that are no pages, in the order in which they were made; each is made whole again when it is asked for."""

    def __init__(self, files: Iterable[SiteFile]) -> None:
        self._kept = {file.path: zlib.compress(file.content, FASTEST) for file in files}

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[SiteFile]:
        return (self.at(path) for path in self._kept)

    def __contains__(self, path: object) -> bool:
        return path in self._kept

    @property
    def paths(self) -> Collection[str]:
        return self._kept.keys()

    def at(self, path: str) -> SiteFile:
        """The file at a path. Raises KeyError where there is none."""
        return SiteFile(path, zlib.decompress(self._kept[path]))


@dataclass(frozen=True, slots=True)
class Site:
    """All that an archive publishes. `copies` are files taken as they are: path on the site to the file on disk."""

    pages: Pages
    files: SiteFiles
    copies: Mapping[str, Path]
