"""Outside: a function done by a process that begins empty, and so holds nothing of what this one has loaded."""

import os
import pickle
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

T = TypeVar("T")
BEGIN = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); from minutebook import outside; outside.answer()"
)


class Outside(Generic[T]):
    """A function and its arguments are sent, and the result comes back, so pickle must know them all.

    A forked process would keep what its parent has, and write its own copy of it; this one takes half a second to begin.
    Whoever makes one uses it as a context, at whose end the process is ended, done or not.
    """

    def __init__(self, function: Callable[..., T], *arguments: object) -> None:
        self._answer = tempfile.TemporaryFile()  # noqa: SIM115  (closed at the end of the context)
        command = [sys.executable, "-P", "-c", BEGIN]  # -P: what lies in the current folder is not imported
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=self._answer)
        assert self._process.stdin is not None
        with suppress(BrokenPipeError), self._process.stdin as sent:  # whoever asks for the result is told
            sent.write(pickle.dumps(sys.path) + pickle.dumps((function, arguments)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._answer.close()

    def is_done(self) -> bool:
        return self._process.poll() is not None

    def wait(self) -> None:
        self._process.wait()

    def result(self) -> T:
        """Wait for the result. Raises what the function raised, and RuntimeError where the process ended without a word."""
        if self._process.wait():
            raise RuntimeError("A process that wrote a part of the site ended before its time; it said why above.")
        self._answer.seek(0)
        result, error = pickle.load(self._answer)
        if error is not None:
            raise error
        return result  # type: ignore[no-any-return]


def answer() -> None:
    """Do what standard input asks, and answer on standard output; what is printed meanwhile goes where errors go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asked is interrupted too, and ends this process
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)
        function, arguments = pickle.load(sys.stdin.buffer)
        answered: tuple[Any, Exception | None]
        try:
            answered = function(*arguments), None
        except Exception as error:  # noqa: BLE001  (it is raised again where the result is awaited)
            answered = None, error
        pickle.dump(answered, out)
