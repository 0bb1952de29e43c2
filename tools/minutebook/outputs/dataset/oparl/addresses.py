"""Addresses: where each object and list of OParl is. An object's id is the address of its file."""

import re
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote, unquote

FOLDER = "data/oparl"
TYPES = "https://schema.oparl.org/1.1/"
PLAIN = re.compile("[A-Za-z0-9/._~-]*")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses below that of the site, which is whole and ends in `/`."""

    site: str

    def of(self, kind: str, ident: str) -> str:
        """The address of an object: its kind and the id of its row."""
        return self.file(f"{kind}/{ident}")

    def file(self, name: str) -> str:
        return f"{self.site}{FOLDER}/{_quoted(name)}.json"

    def path(self, address: str) -> str:
        """The path below the folder of the file at an address, as a server would unquote it."""
        return unquote(address.removeprefix(f"{self.site}{FOLDER}/"))


def location_id(words: str) -> str:
    """The id of a place that the records know by its words only."""
    return sha256(words.encode()).hexdigest()[:16]


def _quoted(name: str) -> str:
    """As `quote` has it, which takes long to find that there is nothing to quote."""
    return name if PLAIN.fullmatch(name) else quote(name)
