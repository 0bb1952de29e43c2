"""The engine: one process of Pagefind, which is given pages one after another and then makes the index of them all."""

import json
import subprocess
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Iterator
from typing import Any

from pagefind_bin import get_executable

from minutebook.errors import MinutebookError

LEAD = 50
"""How many pages Pagefind may be behind: it keeps in memory what it has been sent and has not read."""
COMMA = b","
CHUNK = 65_536
PANIC = " panicked at "
"""What stands in the line before Pagefind's reason for ending."""


class Engine:
    """A running Pagefind. What it is told and what it answers is JSON in Base64, each message with a comma at its end.

    Every method raises MinutebookError where Pagefind cannot do it. Whoever makes one closes it.
    """

    def __init__(self, ignored: tuple[str, ...]) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the engine)
        command = [str(get_executable()), "--service"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, bufsize=-1
        )
        self._answers = self._read_answers()
        self._behind = 0
        self.pages = 0
        self._tell({"type": "NewIndex", "config": {"exclude_selectors": list(ignored)}})

    def add(self, address: str, html: str) -> None:
        """Give it the page at an address, which is relative to the site's root."""
        self._tell({"type": "AddFile", "index_id": 0, "url": f"/{address}", "file_contents": html})
        self.pages += 1

    def begin_index(self) -> None:
        """Have it make the index; it goes on by itself, and `finish` waits for it."""
        self._tell({"type": "GetFiles", "index_id": 0})
        self._flush()

    def finish(self) -> dict[str, bytes]:
        """The files of the index by their paths, once they are made; the process is ended."""
        while self._behind > 1:
            self._hear()
        files = self._hear()["files"]
        self.close()
        return {file["path"]: b64decode(file["content"]) for file in files}

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.communicate()
        self._errors.close()

    def _tell(self, payload: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        message = b64encode(json.dumps({"message_id": self._behind, "payload": payload}).encode())
        try:
            self._process.stdin.write(message + COMMA)
        except OSError:
            raise self._failure() from None
        self._behind += 1
        if self._behind > LEAD:
            self._flush()
            self._hear()

    def _flush(self) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.flush()
        except OSError:
            raise self._failure() from None

    def _hear(self) -> dict[str, Any]:
        """Its next answer."""
        answer = next(self._answers, None)
        if answer is None:
            raise self._failure()
        payload: dict[str, Any] = answer["payload"]
        if payload["type"] == "Error":
            raise _failure(payload["message"])
        self._behind -= 1
        return payload

    def _read_answers(self) -> Iterator[dict[str, Any]]:
        assert self._process.stdout is not None
        parts: list[bytes] = []
        while some := self._process.stdout.read1(CHUNK):  # type: ignore[attr-defined]  # it is buffered
            *whole, rest = some.split(COMMA)
            for end in whole:
                yield json.loads(b64decode(b"".join((*parts, end))))
                parts.clear()
            parts.append(rest)

    def _failure(self) -> MinutebookError:
        """Pagefind's last words, for when it ended before its time."""
        code = self._process.wait()
        self._errors.seek(0)
        words = self._errors.read().decode("utf-8", "replace").strip()
        said = words.partition(PANIC)[2].splitlines()[1:] or words.splitlines()[-1:]
        return _failure(said[0] if said else f"it ended with exit code {code}")


def _failure(words: str) -> MinutebookError:
    return MinutebookError(f"Pagefind could not index the site: {words}")
