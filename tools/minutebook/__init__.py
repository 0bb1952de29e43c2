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
    as_of: str | date | None = None,
    known_at: str | date | None = None,
    branch: str | None = None,
) -> OpenedArchive:
    """Open an archive for questions: a folder that holds `records/`, a built site, a dataset, an SQLite file, or a web address.

    Of a folder of records, what is public is read as it lies there, with the history of `branch` (by default of what is
    checked out), as on the day `today`; with `as_of` what had happened by that day, with `known_at` what the public knew on
    it: days, or text such as 2016-12-03, 2016-12 (to its end) and 2016. Raises MinutebookError where there is nothing to
    open, and where another day is asked of a dataset, which is of its own.
    """
    from datetime import date

    from minutebook.querying import opening
    from minutebook.querying.asked import last_day
    from minutebook.querying.database import Asked

    day = today or date.today()  # noqa: DTZ011  (a researcher's day is the local one)
    return opening.open_archive(place, Asked(day, last_day(as_of), last_day(known_at), branch))
