"""Outside: what is done by a process that begins empty, and so holds nothing of what this one has loaded."""

import errno
import gc
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from minutebook.hands import always, do_tidily, end_with_parent, ended_early, uninterrupted

T = TypeVar("T")
BEGIN = (
    "import os, pickle, sys; os.environ['ARROW_DEFAULT_MEMORY_POOL'] = 'system';"
    "sys.path[:] = pickle.load(sys.stdin.buffer); from minutebook import outside; outside.answer()"
)
"""What the process runs. What Arrow would keep of memory for itself is 50 MB more, and no quicker."""
NEEDLESS = ("numpy", "pandas")
"""What Arrow looks for and loads where it is installed, at 50 MB and some tenths of a second, though nothing here needs it."""


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

    def ask(self, function: Callable[..., T], *arguments: object) -> Callable[[], object]:
        """Call a function once all are done that were asked before. What comes back waits until this one is done, too."""
        self._results.append(function(*arguments))
        return always

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
        self._asked, self._done = 0, 0
        self._signs, sign = os.pipe()
        command = [sys.executable, "-P", "-c", BEGIN, str(sign)]  # -P: what lies in the current folder is not imported
        with uninterrupted():
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=self._answers, pass_fds=(sign,))
            os.close(sign)
            self._send(sys.path)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._end()
        self._answers.close()
        os.close(self._signs)

    def ask(self, function: Callable[..., T], *arguments: object) -> Callable[[], object]:
        """As above. What waits raises what a function raised, as `results` does."""
        self._send((function, arguments))
        self._asked += 1
        return partial(self._wait, self._asked)

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

    def _wait(self, number: int) -> None:
        """Wait until so many functions are done."""
        while self._done < number:
            signs = os.read(self._signs, 1 << 10)
            if not signs:  # the process has ended before
                self.results()
                return
            self._done += len(signs)

    def _send(self, sent: object) -> None:
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # whoever asks for the results is told
            self._process.stdin.write(pickle.dumps(sent))
            self._process.stdin.flush()

    def _end(self) -> None:
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()


class Without:
    """Lets no import find some modules, as if they were not installed."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """What Python asks first. Raises ModuleNotFoundError for those modules, and knows nothing of any other."""
        if name in self._names:
            raise ModuleNotFoundError(f"{name} is not loaded here", name=name)


def answer() -> None:
    """Do what standard input asks, to its end, and answer on standard output; what is printed meanwhile goes where errors go."""
    end_with_parent()
    gc.disable()  # what is in circles is looked for after each function
    sys.meta_path.insert(0, Without(NEEDLESS))
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
            results.append(do_tidily(partial(function, *arguments)))
            os.write(int(sys.argv[1]), b".")
    except Exception as error:  # noqa: BLE001  (it is raised again where the results are awaited)
        return [], error
    return results, None


def _asked() -> tuple[Callable[..., Any], tuple[Any, ...]] | None:
    """What is to be done next; None at the end."""
    try:
        return pickle.load(sys.stdin.buffer)  # type: ignore[no-any-return]
    except EOFError:
        return None
