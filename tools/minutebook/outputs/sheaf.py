"""Sheaves: content that waits on disk to be written to its place. The pages of 10,000 records are 700 MB of text."""

import os
import tempfile
import weakref
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Span:
    """Where a piece of content lies in its sheaf, in bytes."""

    start: int
    length: int


class Sheaf:
    """A file without a name, which is gone when nobody holds it any more. A forked process may fill what the first one reads.

    It lies in `folder`, by default where the system keeps what is temporary.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  (closed when nobody holds the sheaf any more)
        weakref.finalize(self, self._file.close)
        self._end = 0

    def add(self, content: bytes) -> Span:
        span = Span(self._end, len(content))
        self._file.write(content)
        self._end += len(content)
        return span

    def close_up(self) -> None:
        """Nothing is added any more; what was can be read, by whichever process."""
        self._file.flush()

    def read(self, span: Span) -> bytes:
        return os.pread(self._file.fileno(), span.length, span.start)
