"""Written files: what a form left in the dataset's folder, each with its size and checksum."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from minutebook.outputs.dataset.dataset import DataFile
from minutebook.outputs.put import put

CHECKSUMS = "SHA256SUMS"
CHUNK = 1 << 18
Files = tuple[DataFile, ...]


class Growing:
    """A file of the dataset that is being written. What is added to it is counted at once, so that nobody need read it again.

    It is open only while something is added: there may be more of them than can be open at a time.
    """

    def __init__(self, path: Path, folder: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(exist_ok=False)
        self._path, self._folder = str(path), folder
        self._digest, self._size = hashlib.sha256(), 0

    def add(self, data: Any) -> None:
        with open(self._path, "ab", buffering=0) as file:  # noqa: PTH123  (as below)
            file.write(data)
        self._digest.update(data)
        self._size += memoryview(data).nbytes

    def finish(self) -> DataFile:
        return _described(self._path, self._folder, self._size, self._digest.hexdigest())


def put_described(path: str, content: bytes, folder: Path) -> DataFile:
    """Write a whole file of the dataset, with the folders that lead to it."""
    put(path, content)
    return _described(path, folder, len(content), hashlib.sha256(content).hexdigest())


def describe(root: Path, folder: Path) -> Files:
    """A file, or all files of a folder in the order of their paths, of the dataset that lies in `folder`."""
    paths = _files(str(root)) if root.is_dir() else [str(root)] if root.exists() else ()
    return tuple(sorted((_file(path, folder) for path in paths), key=lambda file: file.path))


def list_checksums(files: Sequence[DataFile], shelf: Path, folder: Path) -> DataFile:
    """Write the checksums of the files of a form into the form's own folder, by their paths there."""
    shelf.joinpath(CHECKSUMS).write_text(render_checksums(files, f"{shelf.name}/"), encoding="utf-8", newline="\n")
    return _file(str(shelf / CHECKSUMS), folder)


def render_checksums(files: Sequence[DataFile], below: str = "") -> str:
    """The checksums in the form that `sha256sum --check` reads, of paths below a folder."""
    return "".join(f"{file.sha256}  {file.path.removeprefix(below)}\n" for file in files)


def _files(folder: str) -> Iterator[str]:
    for parent, _, names in os.walk(folder):
        yield from (f"{parent}/{name}" for name in names)


def _file(path: str, folder: Path) -> DataFile:
    digest, size = hashlib.sha256(), 0
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (there are tens of thousands)
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return _described(path, folder, size, digest.hexdigest())


def _described(path: str, folder: Path, size: int, sha256: str) -> DataFile:
    relative = path[len(str(folder)) + 1 :].replace(os.sep, "/")
    return DataFile(relative, relative.partition("/")[0], size, sha256)
