"""Minutebook: a governance transparency archive and minutes publisher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.version import VERSION

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from minutebook.querying.opened import OpenedArchive

__all__ = ["__version__", "open_archive"]

__version__ = VERSION


def open_archive(
    place: str | Path,
    *,
    today: date | None = None,
    as_of: date | None = None,
    known_at: date | None = None,
    branch: str | None = None,
) -> OpenedArchive:
    """Open an archive for questions: a folder that holds `records/`, a built site, a dataset, an SQLite file, or a web address.

    Of a folder of records, what is public is read as it lies there, with the history of `branch` (by default of what is
    checked out), as on the day `today`; with `as_of` what had happened by that day, with `known_at` what the public knew on
    it. Raises MinutebookError where there is nothing to open.
    """
    from datetime import date

    from minutebook.querying import opening
    from minutebook.querying.database import Asked

    day = today or date.today()  # noqa: DTZ011  (a researcher's day is the local one)
    return opening.open_archive(place, Asked(day, as_of, known_at, branch))
