"""Databases to ask: that of an archive's public records, made from its working tree."""

from datetime import date
from pathlib import Path

from minutebook.archive import Archive
from minutebook.history.version import History
from minutebook.outputs.dataset.database import write_database
from minutebook.outputs.dataset.tables import all_tables
from minutebook.publish import make_edition, site_address


def make_database(archive: Archive, history: History | None, day: date, file: Path) -> None:
    """Write the tables of an archive's public view, as on `day`, into a file. Raises MinutebookError where SQLite lacks FTS5."""
    write_database(make_edition(archive, day, site_address(archive), history=history), all_tables(), file)
