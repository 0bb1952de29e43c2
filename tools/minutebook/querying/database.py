"""Databases to ask: that of an archive's public records, made from its working tree, as of a day or as known on one."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from minutebook.archive import Archive
from minutebook.edit import Seen, make_edition, site_address
from minutebook.history.version import History
from minutebook.outputs.dataset.database import write_database
from minutebook.outputs.dataset.tables import all_tables
from minutebook.past import load_past


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which day an archive is asked: `day`, which is today; what had happened by `as_of`; what was known at `known_at`."""

    day: date
    as_of: date | None = None
    known_at: date | None = None
    branch: str | None = None


def make_database(archive: Archive, history: History | None, asked: Asked, file: Path) -> None:
    """Write the tables of an archive's public view into a file. Raises MinutebookError where SQLite lacks FTS5, and where
    `known_at` is asked of an archive without git, or nothing was published by then.
    """
    with TemporaryDirectory(prefix="minutebook-") as made:
        past = load_past(archive, history, asked.known_at, Path(made) / "past") if asked.known_at else None
        day = asked.as_of or asked.known_at or asked.day
        seen = Seen(asked.as_of, past)
        edition = make_edition(archive, day, site_address(archive), history=history, seen=seen)
        write_database(edition, all_tables(), file)
