"""A whole site as one value: its pages and files, each of which is made whole again when it is asked for."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from operator import itemgetter
from pathlib import Path

from minutebook.outputs.page import Page, SiteFile
from minutebook.outputs.sheaf import Sheaf, Span

KeptPage = tuple[Page, Span]
"""A page without its HTML, and where that lies."""
KeptFile = tuple[str, Span]
"""The path of a file, and where its content lies."""


def keep_pages(pages: Iterable[Page], sheaf: Sheaf) -> list[KeptPage]:
    kept = [(replace(page, html=""), sheaf.add(page.html.encode())) for page in pages]
    sheaf.close_up()
    return kept


def keep_files(files: Iterable[SiteFile], sheaf: Sheaf) -> list[KeptFile]:
    kept = [(file.path, sheaf.add(file.content)) for file in files]
    sheaf.close_up()
    return kept


class Pages(Collection[Page]):
    """Pages in the order of their addresses.

    `finish` completes a page with what is known only when all pages are: it is given every page that is taken out.
    """

    def __init__(
        self,
        sheaves: Iterable[tuple[Sheaf, Sequence[KeptPage]]],
        finish: Callable[[Page, "Pages"], Page] = lambda page, pages: page,
    ) -> None:
        kept = {page.address: (page, span, sheaf) for sheaf, pages in sheaves for page, span in pages}
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

    @property
    def in_step(self) -> Iterator[str]:
        """The addresses in the order in which to write the pages: those that search finds are spread evenly among the others,
        which are written while the search engine reads what it was given.
        """
        found = [address for address, (page, _, _) in self._kept.items() if page.search]
        others = [address for address, (page, _, _) in self._kept.items() if not page.search]
        return (address for _, address in merge(_paced(found), _paced(others), key=itemgetter(0)))

    def at(self, address: str) -> Page:
        """The page at an address. Raises KeyError where there is none."""
        page, span, sheaf = self._kept[address]
        return self._finish(replace(page, html=sheaf.read(span).decode()), self)


class SiteFiles(Collection[SiteFile]):
    """Files that are no pages, in the order in which they were made."""

    def __init__(self, sheaves: Iterable[tuple[Sheaf, Sequence[KeptFile]]]) -> None:
        self._kept = {path: (span, sheaf) for sheaf, files in sheaves for path, span in files}

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
        span, sheaf = self._kept[path]
        return SiteFile(path, sheaf.read(span))


def _paced(addresses: Sequence[str]) -> Iterator[tuple[float, str]]:
    """Addresses, with the share of them that comes before each."""
    return ((number / len(addresses), address) for number, address in enumerate(addresses))


@dataclass(frozen=True, slots=True)
class Site:
    """All that an archive publishes. `copies` are files taken as they are: path on the site to the file on disk.

    `written` are the paths of those that were put in their place already.
    """

    pages: Pages
    files: SiteFiles
    copies: Mapping[str, Path]
    written: tuple[str, ...] = ()
