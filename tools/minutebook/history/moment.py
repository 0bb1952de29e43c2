"""The branch as it was at a moment: the last commit published by then, and the files that it left."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime

from minutebook.errors import MinutebookError
from minutebook.history.clocks import publication_times
from minutebook.reading.files import RECORDS
from minutebook.reading.git.blobs import read_blobs
from minutebook.reading.git.log import read_commits
from minutebook.reading.git.repository import Repository
from minutebook.reading.git.tree import read_tree


def find_commit_at(repository: Repository, moment: datetime, branch: str | None = None) -> str:
    """The id of the last commit published by `moment`. Raises MinutebookError where there was none, or it is not known."""
    commits = tuple(read_commits(repository, branch, repository.prefix + RECORDS))
    times = publication_times([commit.committed for commit in commits])
    count = bisect_right(times, moment)
    if count:
        return commits[count - 1].id
    if repository.is_shallow:
        raise MinutebookError(
            "What was published by then is not known: this is a shallow clone, which begins later.",
            "Fetch the whole history: git fetch --unshallow",
        )
    if not commits:
        raise MinutebookError("Nothing has been published: no commit has a record.")
    raise MinutebookError(f"Nothing was published by then: the first record was on {times[0]:%Y-%m-%d}.")


def read_files_of(repository: Repository, commit: str) -> Iterator[tuple[str, bytes]]:
    """Every file under records/ that a commit left, by its path from the archive's folder, with its bytes."""
    files = tuple(read_tree(repository, commit, repository.prefix + RECORDS))
    blobs = read_blobs(repository, (file.blob for file in files))
    for file, (_, data) in zip(files, blobs, strict=True):
        yield file.path[len(repository.prefix) :], data
