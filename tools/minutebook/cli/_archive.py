"""Where the archive is that the operator means, and which of its files."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from minutebook.errors import MinutebookError
from minutebook.reading.files import RECORDS, find_folder


@dataclass(frozen=True, slots=True)
class Chosen:
    """An archive's folder, how to get there from the current folder, and the paths in it that are asked about."""

    folder: Path
    prefix: str
    paths: tuple[str, ...]

    def covers(self, path: str) -> bool:
        """Whether a file of the archive is among those asked about; all are where nothing was named."""
        return not self.paths or any(path == chosen or path.startswith(f"{chosen}/") for chosen in self.paths)


def choose(paths: Iterable[Path]) -> Chosen:
    """The archive at or above the paths given, or the current folder. Raises MinutebookError where there is none, or two."""
    # Not `resolve`: a record that is a symbolic link is meant where the link stands.
    absolute = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100
    folders = {find_archive(path) for path in absolute or [Path.cwd()]}
    if len(folders) > 1:
        raise MinutebookError("These paths are in more than one archive.", "Check one archive at a time.")
    (folder,) = folders
    prefix = Path(os.path.relpath(folder)).as_posix()
    inside = tuple(path.relative_to(folder).as_posix() for path in absolute if path.is_relative_to(folder / RECORDS))
    is_whole = len(inside) < len(absolute) or RECORDS in inside
    return Chosen(folder, "" if prefix == "." else f"{prefix}/", () if is_whole else inside)


def find_archive(path: Path) -> Path:
    """The folder of the archive at, or above, an absolute path. Raises MinutebookError where there is none."""
    if not path.exists() and not path.is_symlink():
        raise MinutebookError(f"There is no file or folder {path}.", "Give a folder of an archive, or files in one.")
    for folder in (path, *path.parents):
        if (folder / RECORDS).is_dir():
            return folder
    return find_folder(path if path.is_dir() else path.parent)
