"""The branch as it was at a moment: the last commit published by then, and the files that it left."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, tzinfo
from pathlib import Path, PurePosixPath

from minutebook.errors import MinutebookError
from minutebook.history.clocks import publication_times
from minutebook.reading.files import RECORDS
from minutebook.reading.git.blobs import read_blobs
from minutebook.reading.git.log import Commit, read_commits
from minutebook.reading.git.repository import Repository
from minutebook.reading.git.tree import read_tree


def end_of(day: date, zone: tzinfo) -> datetime:
    """The last moment of a day."""
    return datetime.combine(day, time.max, zone)


def find_commit_at(repository: Repository, moment: datetime, branch: str | None = None) -> str:
    """The id of the last commit published by `moment`. Raises MinutebookError where there was none, or it is not known."""
    commits = tuple(read_commits(repository, branch, repository.prefix + RECORDS))
    return commits[find_position(repository, commits, moment)].id


def find_position(repository: Repository, commits: Sequence[Commit], moment: datetime) -> int:
    """The position of the last of a branch's commits published by `moment`. Raises MinutebookError as find_commit_at."""
    times = publication_times([commit.committed for commit in commits])
    count = bisect_right(times, moment)
    if count:
        return count - 1
    if repository.is_shallow:
        raise MinutebookError(
            "What was published by then is not known: this is a shallow clone, which begins later.",
            "Fetch the whole history: git fetch --unshallow",
        )
    if not commits:
        raise MinutebookError("Nothing has been published: no commit has a record.")
    raise MinutebookError(f"Nothing was published by then: the first record was on {times[0]:%Y-%m-%d}.")


def write_files_of(repository: Repository, commit: str, folder: Path) -> None:
    """Write every file under records/ that a commit left to `folder`, as an archive of its own."""
    (folder / RECORDS).mkdir()
    for path, data in _files_of(repository, commit):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _files_of(repository: Repository, commit: str) -> Iterator[tuple[str, bytes]]:
    """Every file under records/ by its path from the archive's folder, with its bytes; none whose path leads out of it."""
    files = [file for file in read_tree(repository, commit, repository.prefix + RECORDS) if _is_inside(file.path)]
    blobs = read_blobs(repository, (file.blob for file in files))
    for file, (_, data) in zip(files, blobs, strict=True):
        yield file.path[len(repository.prefix) :], data


def _is_inside(path: str) -> bool:
    """Whether a path stays below its folder: git refuses to make others, and a made-up repository may have them."""
    return ".." not in PurePosixPath(path).parts
