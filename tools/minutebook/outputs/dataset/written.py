"""Written files: what a form left in the dataset's folder, each with its size and checksum."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from minutebook.outputs.dataset.dataset import DataFile

CHECKSUMS = "SHA256SUMS"
CHUNK = 1 << 18


def describe(root: Path, folder: Path) -> tuple[DataFile, ...]:
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
    relative = path[len(str(folder)) + 1 :].replace(os.sep, "/")
    parts = relative.split("/")
    digest, size = hashlib.sha256(), 0
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (there are tens of thousands)
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return DataFile(relative, parts[0], size, digest.hexdigest())
