"""Read the bytes of blobs through one git process, at once or into a file from which they are taken later."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import cached_property
from tempfile import TemporaryFile
from typing import IO
from weakref import finalize

from minutebook.errors import MinutebookError
from minutebook.reading.git.repository import REPAIR, Repository, running

HEAD = 128
"""More bytes than the line before a blob has."""
PART = 1 << 16


def read_blobs(repository: Repository, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Each id with its blob's bytes, in the order asked for. Git reads all ids from a file, so that it never waits for more.

    Raises MinutebookError where a blob is not in the repository, as in a partial clone, or is damaged.
    """
    asked = tuple(ids)
    with _answers(repository, asked) as stream:
        for id_ in asked:
            data = _blob(stream)
            if data is None:
                raise _lacking(repository, id_)
            yield id_, data


class Ahead:
    """Blobs that git has written into a file without a name: any process that has it open can take any of them."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        finalize(self, file.close)

    def __contains__(self, id_: str) -> bool:
        return id_ in self._places

    def __getitem__(self, id_: str) -> bytes:
        start, size = self._places[id_]
        return os.pread(self._file.fileno(), size, start)

    @cached_property
    def _places(self) -> Mapping[str, tuple[int, int]]:
        """Where each blob begins, and how many bytes it has."""
        found, offset = {}, 0
        while head := os.pread(self._file.fileno(), HEAD, offset):
            line = head[: head.index(b"\n")]
            offset += len(line) + 1
            id_, _, size = line.decode().partition(" blob ")
            if size:
                found[id_] = offset, int(size)
                offset += int(size) + 1
        return found


def read_ahead(repository: Repository, ids: Iterable[str], is_over: Callable[[], bool] = lambda: False) -> Ahead:
    """Let git write blobs into a file. Those that are not in the repository are left out.

    Raises CancelledError once it `is_over`: nobody needs them any more.
    """
    file = TemporaryFile()  # noqa: SIM115  (it is closed when nobody holds what is made of it)
    ahead = Ahead(file)
    with _answers(repository, ids) as stream:
        while part := stream.read(PART):
            if is_over():
                raise CancelledError  # git is ended, where its answers are not read to their end
            file.write(part)
    file.flush()
    return ahead


@contextmanager
def _answers(repository: Repository, ids: Iterable[str]) -> Iterator[IO[bytes]]:
    with TemporaryFile() as given:
        given.write("".join(f"{id_}\n" for id_ in ids).encode())
        given.seek(0)
        with running(repository, "cat-file", "--batch", "--buffer", given=given) as process:
            yield process.stdout


def _lacking(repository: Repository, id_: str) -> MinutebookError:
    said = f"The text of version {id_[:10]} is not in this clone"
    if repository.is_partial:
        return MinutebookError(f"{said}.", "Fetch the whole repository: git clone without --filter.")
    return MinutebookError(f"{said}, or it is damaged.", REPAIR)


def _blob(stream: IO[bytes]) -> bytes | None:
    """The next answer: `ID blob SIZE`, a line feed, the bytes and a line feed; or `ID missing`, as where it is damaged."""
    _, _, size = stream.readline().decode().partition(" blob ")
    if not size:
        return None
    data = stream.read(int(size))
    stream.read(1)
    return data
