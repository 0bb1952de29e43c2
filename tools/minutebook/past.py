"""The past: an archive as the last commit by the end of a day left it, read from git into a folder aside."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from minutebook.archive import Archive
from minutebook.errors import MinutebookError
from minutebook.history.moment import end_of, find_position, write_files_of
from minutebook.history.version import History
from minutebook.load import load_archive


@dataclass(frozen=True)
class Past:
    """The archive as the commit at a position of the branch left it, the last by the end of `day`."""

    day: date
    archive: Archive
    position: int


def load_past(archive: Archive, history: History | None, day: date, aside: Path) -> Past:
    """The archive as it was at the end of a day, in its own time zone; its files are written to the new folder `aside`.

    Raises MinutebookError where there is no history, and where nothing was published by then, or that is not known.
    """
    if history is None:
        raise MinutebookError("There is no git repository, so nobody can tell what was known when.")
    position = find_position(history.repository, history.commits, end_of(day, archive.zone))
    aside.mkdir()
    write_files_of(history.repository, history.commits[position].id, aside)
    return Past(day, load_archive(aside)[0], position)
