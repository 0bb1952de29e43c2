"""Times: when each object was made and last changed, which OParl asks of all of them.

Both are from git: the first and the last publication of the records that an object is made from. Where git does not say, they
are the first instant of the day of the record; where it has none, that of the latest day that the archive knows.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby
from operator import itemgetter
from zoneinfo import ZoneInfo

from minutebook.outputs.dataset.register import instant

EARLIEST = "1970-01-01"


@dataclass(frozen=True)
class Times:
    """For the id of each record, the first and the last time."""

    known: dict[str, tuple[str, str]]
    otherwise: str

    @property
    def of_all(self) -> dict[str, object]:
        """When the archive began, and when it last changed."""
        return self.of(list(self.known))

    def of(self, records: Iterable[str | None]) -> dict[str, object]:
        """When an object that is made from records was made, and last changed."""
        found = [self.known[record] for record in records if record and record in self.known]
        if not found:
            return {"created": self.otherwise, "modified": self.otherwise}
        return {"created": min(first for first, _ in found), "modified": max(last for _, last in found)}


def read_times(connection: sqlite3.Connection, zone: ZoneInfo) -> Times:
    known = {record: (first, first) for record, first in connection.execute(DAYS) if first}
    known = {record: (day_begins(first, zone), day_begins(last, zone)) for record, (first, last) in known.items()}
    known.update({record: (first, last) for record, first, last in connection.execute(PUBLISHED) if first and last})
    latest = connection.execute("SELECT max(date_first) FROM documents").fetchone()[0]
    return Times(known, day_begins(latest or EARLIEST, zone))


def times_of_places(connection: sqlite3.Connection, times: Times) -> dict[str, dict[str, object]]:
    """For the words of each place, when it was first met at. It is known by its words only, so it does not change."""
    met = connection.execute("SELECT location, record_id FROM meetings WHERE location IS NOT NULL ORDER BY location")
    first = {place: times.of(record for _, record in group)["created"] for place, group in groupby(met, itemgetter(0))}
    return {place: {"created": when, "modified": when} for place, when in first.items()}


def day_begins(day: str, zone: ZoneInfo) -> str:
    """The first instant of a day in the archive's time zone, in UTC."""
    return instant(datetime.combine(date.fromisoformat(day), time.min, zone)) or ""


DAYS = "SELECT id, date_first FROM documents"
PUBLISHED = (
    "SELECT documents.id, min(coalesce(documents.known_since, versions.known_since)), "
    "max(coalesce(versions.known_since, documents.known_since)) FROM documents "
    "LEFT JOIN versions ON versions.record_id = documents.id AND versions.is_shown GROUP BY documents.id"
)
