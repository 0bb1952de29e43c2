"""Lines of records, to show them at a terminal."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from minutebook.reading.files import RECORDS, FoundFile, read_text


def lines_of(folder: Path) -> Callable[[str, int], str | None]:
    """A function from a path in the archive and a line's number to the line; None for what is not a record's text."""

    @cache
    def lines(path: str) -> list[str]:
        file = folder / path
        is_inside = file.resolve().is_relative_to((folder / RECORDS).resolve())
        if not is_inside or not file.is_file() or file.suffix != ".md":
            return []
        return (read_text(folder, FoundFile(path, file.stat().st_size, True)).text or "").split("\n")

    def line_of(path: str, number: int) -> str | None:
        found = lines(path)
        return found[number - 1] if number <= len(found) else None

    return line_of
