"""Addresses: what names a record as a work, as the version that it is, and as a file (FRBR), all below the site's address.

They are the archive's own addresses, which its naming convention (chapter 4.12) allows as a functional equivalent of its own.
Where the site's address is not known they begin with `/`, as the convention's do.
"""

from dataclasses import dataclass
from datetime import date

from minutebook.addresses import address_of
from minutebook.outputs.akoma_ntoso.elements import link
from minutebook.outputs.edition import Edition
from minutebook.public_history import ShownVersion
from minutebook.record import Record
from minutebook.records.front import DatedFrontMatter

ONTOLOGY = "/akn/ontology"
FOLDER = "data/akn"


@dataclass(frozen=True, slots=True)
class Uris:
    """The addresses of one site."""

    base: str

    def of(self, target: str) -> str:
        """The address of an id: of a record, entry, body or person."""
        return self.base + address_of(target)

    def expression(self, record: Record[DatedFrontMatter], lang: str, published: date) -> str:
        """The address of a record as it was on the day of its last publication."""
        return f"{self.of(record.id)}{lang}@{published.isoformat()}"

    def manifestation(self, record: Record[DatedFrontMatter]) -> str:
        """The address of the file."""
        return self.base + xml_address(record.id)


def xml_address(record: str) -> str:
    """Where on the site the file of a record is, by the record's id."""
    return f"{address_of(f'{FOLDER}/{record}').rstrip('/')}.xml"


def uris_of(edition: Edition) -> Uris:
    return Uris(link(edition.site_url) or "/")


def versions_of(record: Record[DatedFrontMatter], edition: Edition) -> tuple[ShownVersion, ...]:
    """The versions of a record of which anything may be said, with the time when each was published."""
    lives = edition.history.lives.get(record.id, ()) if edition.history else ()
    return tuple(version for version in lives if version.is_shown and version.published)
