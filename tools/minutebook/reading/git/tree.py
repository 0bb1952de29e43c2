"""Read which files a commit left under a folder."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.reading.git.repository import Repository, running

REGULAR = b"100"


@dataclass(frozen=True, slots=True)
class TreeFile:
    """A regular file of a tree: its path from the repository's root, and its blob."""

    path: str
    blob: str


def read_tree(repository: Repository, commit: str, within: str) -> Iterator[TreeFile]:
    """The files under the folder `within`, in the order of their paths; no links and no submodules."""
    arguments = ("ls-tree", "-r", "-z", "--full-tree", commit, "--", within.rstrip("/"))
    with running(repository, *arguments) as process:
        listed = process.stdout.read()
    for line in listed.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, _, blob = about.split(b" ")
        if mode.startswith(REGULAR):
            yield TreeFile(path.decode("utf-8", "surrogateescape"), blob.decode())
