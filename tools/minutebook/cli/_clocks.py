"""The archive as the public knew it on a day: the records as the last commit by then left them, in a folder of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError


@dataclass(frozen=True, slots=True)
class Known:
    """The folder to read the archive from, and the branch or commit that its history ends in (None: what is checked out)."""

    folder: Path
    branch: str | None


@contextmanager
def known_at(folder: Path, day: PartialDate | None, branch: str | None) -> Iterator[Known]:
    """The archive in `folder` as it was known at the end of a day; as it lies there where no day is given.

    The folder given is removed afterwards. Raises MinutebookError without git, and where nothing was published by then.
    """
    if day is None:
        yield Known(folder, branch)
        return
    from minutebook.history.moment import end_of, find_commit_at, write_files_of
    from minutebook.reading.git.repository import find_repository

    repository = find_repository(folder)
    if repository is None:
        raise MinutebookError(
            "There is no git repository, so nobody can tell what was known when.", "Leave --known-at out."
        )
    commit = find_commit_at(repository, end_of(day.last, _zone(folder)), branch)
    with TemporaryDirectory(prefix="minutebook-") as made:
        write_files_of(repository, commit, Path(made))
        yield Known(Path(made), commit)


def _zone(folder: Path) -> ZoneInfo:
    """The organisation's time zone, as its record says today; UTC where it does not."""
    from minutebook.parse import parse_record
    from minutebook.reading.files import FoundFile, read_text
    from minutebook.reading.source import read_source
    from minutebook.records.organisation import Organisation

    path = "records/organisation.md"
    text = read_text(folder, FoundFile(path, 0, True)).text if (folder / path).is_file() else None
    source = read_source(path, text)[0] if text is not None else None
    record = parse_record(source)[0] if source else None
    front = record.front if record else None
    return ZoneInfo(front.timezone if isinstance(front, Organisation) else "UTC")
