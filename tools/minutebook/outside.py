"""Outside: what is done by a process that begins empty, and so holds nothing of what this one has loaded."""

import errno
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from minutebook.hands import end_with_parent, ended_early, uninterrupted

T = TypeVar("T")
BEGIN = (
    "import os, pickle, sys; os.environ['ARROW_DEFAULT_MEMORY_POOL'] = 'system';"
    "sys.path[:] = pickle.load(sys.stdin.buffer); from minutebook import outside; outside.answer()"
)
"""What the process runs. What Arrow would keep of memory for itself is 50 MB more, and no quicker."""


class Here(Generic[T]):
    """What stands in for `Outside` where there is little to do: functions are called at once, by this process."""

    def __init__(self) -> None:
        self._results: list[T] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def ask(self, function: Callable[..., T], *arguments: object) -> None:
        """Call a function once all are done that were asked before."""
        self._results.append(function(*arguments))

    def is_done(self) -> bool:
        """Whether all is done. Nothing more is asked from then on."""
        return True

    def results(self) -> list[T]:
        """Wait until all is done. What the functions gave, in the order in which they were asked; raises what one raised."""
        return self._results


class Outside(Here[T]):
    """Functions and their arguments are sent, and results come back, so pickle must know them all.

    A forked process would keep what its parent has, and write its own copy of it; this one takes half a second to begin.
    Whoever makes one uses it as a context, at whose end the process is ended, done or not.
    """

    def __init__(self) -> None:
        self._answers = tempfile.TemporaryFile()  # noqa: SIM115  (closed at the end of the context)
        command = [sys.executable, "-P", "-c", BEGIN]  # -P: what lies in the current folder is not imported
        with uninterrupted():
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=self._answers)
            self._send(sys.path)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._end()
        self._answers.close()

    def ask(self, function: Callable[..., T], *arguments: object) -> None:
        self._send((function, arguments))

    def is_done(self) -> bool:
        self._end()
        return self._process.poll() is not None

    def results(self) -> list[T]:
        """As above. Raises OSError where the disk was too full to answer, MinutebookError where the process was killed."""
        self._end()
        code = self._process.wait()
        if code == errno.ENOSPC:
            raise OSError(code, os.strerror(code))
        if code:
            raise ended_early(code)
        self._answers.seek(0)
        results, error = pickle.load(self._answers)
        if error is not None:
            raise error
        return results  # type: ignore[no-any-return]

    def _send(self, sent: object) -> None:
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # whoever asks for the results is told
            self._process.stdin.write(pickle.dumps(sent))
            self._process.stdin.flush()

    def _end(self) -> None:
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()


def answer() -> None:
    """Do what standard input asks, to its end, and answer on standard output; what is printed meanwhile goes where errors go."""
    end_with_parent()
    out = os.dup(1)
    os.dup2(2, 1)
    answered = _answers()
    try:
        with os.fdopen(out, "wb") as answers:
            pickle.dump(answered, answers)
    except OSError as error:
        os._exit(errno.ENOSPC if error.errno == errno.ENOSPC else 1)  # there is no room to say it in


def _answers() -> tuple[list[Any], Exception | None]:
    """The results of all that is asked, or the first error."""
    results: list[Any] = []
    try:
        while (asked := _asked()) is not None:
            function, arguments = asked
            results.append(function(*arguments))
    except Exception as error:  # noqa: BLE001  (it is raised again where the results are awaited)
        return [], error
    return results, None


def _asked() -> tuple[Callable[..., Any], tuple[Any, ...]] | None:
    """What is to be done next; None at the end."""
    try:
        return pickle.load(sys.stdin.buffer)  # type: ignore[no-any-return]
    except EOFError:
        return None
