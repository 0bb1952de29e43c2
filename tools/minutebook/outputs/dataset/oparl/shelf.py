"""The shelf: where objects and lists are put as files."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from minutebook.outputs.dataset.dataset import DataFile
from minutebook.outputs.dataset.oparl.addresses import Addresses
from minutebook.outputs.dataset.written import Files, Growing, put_described
from minutebook.outputs.things import Thing

PER_PAGE = 100
"""The most that a page of a list should hold (OParl 1.1, 2.5)."""
ENCODER = json.JSONEncoder(ensure_ascii=False)


@dataclass(frozen=True)
class Shelf:
    """Writes below `root` in the dataset's folder what is asked for at the addresses. `files` are those written, by address."""

    root: str
    folder: Path
    addresses: Addresses
    files: dict[str, DataFile] = field(default_factory=dict)

    @property
    def written(self) -> Files:
        """All that was written, in the order of the paths."""
        return tuple(sorted(self.files.values(), key=lambda file: file.path))

    def put(self, address: str, thing: Thing) -> str:
        """Write what is found at an address; the words of it."""
        words = ENCODER.encode(thing)
        self.files[address] = put_described(self._file(address), f"{words}\n".encode(), self.folder)
        return words

    def put_all(self, name: str, things: Iterable[Thing]) -> None:
        """Write objects, and the list of all of them, in pages of which each leads to the next.

        A page says how many there are, so its end is written when that is known, and no more than a page is held.
        """
        shown: list[str] = []
        pages: list[Growing] = []
        members = 0
        for thing in things:
            shown.append(self.put(str(thing["id"]), thing))
            members += 1
            if len(shown) == PER_PAGE:
                pages.append(self._begin(name, len(pages) + 1, shown))
                shown.clear()
        if shown or not members:
            pages.append(self._begin(name, len(pages) + 1, shown))
        self._end(name, members, pages)

    def put_list(self, name: str, members: Sequence[str]) -> None:
        """Write a list of objects that were put, by their addresses."""
        pages = []
        for number, start in enumerate(range(0, len(members) or 1, PER_PAGE), 1):
            shown = (self._file(address) for address in members[start : start + PER_PAGE])
            pages.append(self._begin(name, number, [Path(file).read_text(encoding="utf-8").rstrip() for file in shown]))
        self._end(name, len(members), pages)

    def _begin(self, name: str, number: int, shown: Sequence[str]) -> Growing:
        page, data = Growing(Path(self._file(self._page(name, number))), self.folder), ",\n".join(shown)
        page.add(f'{{"data": [\n{data}\n],\n'.encode())
        return page

    def _end(self, name: str, members: int, pages: Sequence[Growing]) -> None:
        last = len(pages)
        for number, page in enumerate(pages, 1):
            about = {"totalElements": members, "elementsPerPage": PER_PAGE, "currentPage": number, "totalPages": last}
            links = {
                "first": self._page(name, 1),
                "prev": self._page(name, number - 1) if number > 1 else None,
                "self": self._page(name, number),
                "next": self._page(name, number + 1) if number < last else None,
                "last": self._page(name, last),
            }
            rest = json.dumps({"pagination": about, "links": {key: value for key, value in links.items() if value}})
            page.add(f"{rest[1:]}\n".encode())
            self.files[self._page(name, number)] = page.finish()

    def _page(self, name: str, number: int) -> str:
        return self.addresses.file(name if number == 1 else f"{name}-{number}")

    def _file(self, address: str) -> str:
        return f"{self.folder}/{self.root}/{self.addresses.path(address)}"
