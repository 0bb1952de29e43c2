"""The shelf: where objects and lists are put as files."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutebook.outputs.dataset.oparl.addresses import Addresses
from minutebook.outputs.dataset.oparl.council import Thing
from minutebook.outputs.put import put

PER_PAGE = 100
"""The most that a page of a list should hold (OParl 1.1, 2.5)."""
ENCODER = json.JSONEncoder(ensure_ascii=False)


@dataclass(frozen=True)
class Shelf:
    """Writes below `folder` what is asked for at the addresses."""

    folder: Path
    addresses: Addresses

    def put(self, address: str, thing: Thing) -> str:
        """Write what is found at an address; the words of it."""
        words = ENCODER.encode(thing)
        self._write(address, f"{words}\n")
        return words

    def put_all(self, name: str, things: Iterable[Thing]) -> None:
        """Write objects, and the list of all of them, in pages of which each leads to the next.

        A page says how many there are, so its end is written when that is known, and no more than a page is held.
        """
        shown: list[str] = []
        members = 0
        for thing in things:
            shown.append(self.put(str(thing["id"]), thing))
            members += 1
            if len(shown) == PER_PAGE:
                self._begin(name, members // PER_PAGE, shown)
                shown.clear()
        if shown or not members:
            self._begin(name, members // PER_PAGE + 1, shown)
        self._end(name, members)

    def put_list(self, name: str, members: Sequence[str]) -> None:
        """Write a list of objects that were put, by their addresses."""
        for number, start in enumerate(range(0, len(members) or 1, PER_PAGE), 1):
            shown = (self._file(address) for address in members[start : start + PER_PAGE])
            self._begin(name, number, [Path(file).read_text(encoding="utf-8").rstrip() for file in shown])
        self._end(name, len(members))

    def _begin(self, name: str, number: int, shown: Sequence[str]) -> None:
        data = ",\n".join(shown)
        self._write(self._page(name, number), f'{{"data": [\n{data}\n],\n')

    def _end(self, name: str, members: int) -> None:
        pages = max(1, -(-members // PER_PAGE))
        for number in range(1, pages + 1):
            about = {"totalElements": members, "elementsPerPage": PER_PAGE, "currentPage": number, "totalPages": pages}
            links = {
                "first": self._page(name, 1),
                "prev": self._page(name, number - 1) if number > 1 else None,
                "self": self._page(name, number),
                "next": self._page(name, number + 1) if number < pages else None,
                "last": self._page(name, pages),
            }
            rest = json.dumps({"pagination": about, "links": {key: value for key, value in links.items() if value}})
            with Path(self._file(self._page(name, number))).open("ab") as file:
                file.write(f"{rest[1:]}\n".encode())

    def _page(self, name: str, number: int) -> str:
        return self.addresses.file(name if number == 1 else f"{name}-{number}")

    def _file(self, address: str) -> str:
        return f"{self.folder}/{self.addresses.path(address)}"

    def _write(self, address: str, words: str) -> None:
        put(self._file(address), words.encode())
