"""Read the bytes of blobs through one git process."""

from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO

from minutebook.errors import MinutebookError
from minutebook.reading.git.repository import Repository, running


def read_blobs(repository: Repository, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Each id with its blob's bytes, in the order asked for. Git reads all ids from a file, so that it never waits for more.

    Raises MinutebookError where a blob is not in the repository, as in a partial clone.
    """
    asked = tuple(ids)
    with TemporaryFile() as given:
        given.write("".join(f"{id_}\n" for id_ in asked).encode())
        given.seek(0)
        with running(repository, "cat-file", "--batch", "--buffer", given=given) as process:
            for id_ in asked:
                yield id_, _blob(process.stdout, id_)


def _blob(stream: IO[bytes], id_: str) -> bytes:
    """The next answer: `ID blob SIZE`, a line feed, the bytes and a line feed; or `ID missing`."""
    _, _, size = stream.readline().decode().partition(" blob ")
    if not size:
        raise MinutebookError(
            f"The text of version {id_[:10]} is not in this clone.",
            "Fetch the whole repository: git clone without --filter.",
        )
    data = stream.read(int(size))
    stream.read(1)
    return data
