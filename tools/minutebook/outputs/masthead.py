"""The masthead: the little of an edition that every form of its dataset tells, once the tables hold the rest."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Masthead:
    """The organisation's name, the site's address (it ends in `/`, or is empty), the time zone, and the forms of documents.

    A process that is sent it can write the forms without having the archive.
    """

    name: str
    site_url: str
    zone: ZoneInfo
    documents: tuple[str, ...] = ()

    def absolute(self, address: str) -> str:
        """An address with the site's own before it."""
        return self.site_url + address
