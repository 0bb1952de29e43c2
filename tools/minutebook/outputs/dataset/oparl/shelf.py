"""The shelf: where objects and lists are put as files."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from minutebook.outputs.dataset.oparl.addresses import Addresses
from minutebook.outputs.dataset.oparl.council import Thing

PER_PAGE = 100
"""The most that a page of a list should hold (OParl 1.1, 2.5)."""


@dataclass(frozen=True)
class Shelf:
    """Writes below `folder` what is asked for at the addresses."""

    folder: Path
    addresses: Addresses
    made: set[Path] = field(default_factory=set)

    def put(self, address: str, thing: Thing) -> None:
        """Write what is found at an address."""
        self._write(address, json.dumps(thing, ensure_ascii=False))

    def put_list(self, name: str, members: Sequence[str]) -> None:
        """Write a list of objects that were put, by their addresses, in pages of which each leads to the next."""
        pages = max(1, -(-len(members) // PER_PAGE))
        for number in range(1, pages + 1):
            shown = members[(number - 1) * PER_PAGE : number * PER_PAGE]
            data = ",\n".join(self._file(address).read_text(encoding="utf-8").rstrip() for address in shown)
            links = {
                "first": self._page(name, 1),
                "prev": self._page(name, number - 1) if number > 1 else None,
                "self": self._page(name, number),
                "next": self._page(name, number + 1) if number < pages else None,
                "last": self._page(name, pages),
            }
            about = {
                "totalElements": len(members),
                "elementsPerPage": PER_PAGE,
                "currentPage": number,
                "totalPages": pages,
            }
            rest = json.dumps({"pagination": about, "links": {key: value for key, value in links.items() if value}})
            self._write(self._page(name, number), f'{{"data": [\n{data}\n],\n{rest[1:]}')

    def _page(self, name: str, number: int) -> str:
        return self.addresses.file(name if number == 1 else f"{name}-{number}")

    def _file(self, address: str) -> Path:
        return self.folder / self.addresses.path(address)

    def _write(self, address: str, words: str) -> None:
        file = self._file(address)
        if file.parent not in self.made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(file.parent)
        file.write_text(f"{words}\n", encoding="utf-8", newline="\n")
