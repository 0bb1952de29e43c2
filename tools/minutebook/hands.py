"""Hands: tasks done by two processes where there are as many; the results are the same as those of one."""

import ctypes
import gc
import math
import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from functools import cache, partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from operator import attrgetter
from typing import Any, TypeVar

from minutebook.errors import MinutebookError

T = TypeVar("T")
DEATH_OF_PARENT = 1
"""What Linux calls PR_SET_PDEATHSIG."""
CAN_FORK = sys.platform == "linux"
"""A forked process has all values at once and need not be sent them. Elsewhere forking is missing, or unsafe with threads."""
OFTEN = 200
"""After so many things that a task goes through, it is looked whether help has ended and may begin anew."""


def always() -> bool:
    return True


def sent_by_fields(kind: type[T]) -> type[T]:
    """Let values of a dataclass of several fields travel between processes as its name and these: twice as quick as else."""
    values_of = attrgetter(*(each.name for each in fields(kind)))  # type: ignore[arg-type]  # it is a dataclass
    kind.__reduce__ = lambda self: (kind, values_of(self))  # type: ignore[method-assign]
    return kind


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let no Ctrl+C in: it comes at the end. A process that is begun meanwhile never hears one, and is ended by this one."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_with_parent() -> None:
    """Where Linux can, let this process be killed as soon as the one that began it has ended, however that came."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(DEATH_OF_PARENT, signal.SIGKILL)


def ended_early(code: int | None) -> Exception:
    """What to raise where a process ended without a word: killed from outside, or, with any other exit code, by a fault."""
    if code is None or code >= 0:
        return RuntimeError("A process that did a part of the work ended before its time.")
    return MinutebookError(
        f"A process that did a part of the work was ended from outside (signal {-code}). Nothing was replaced.",
        "Systems end processes where memory runs out: see that there is enough, and run the command again.",
    )


class Hands:
    """As many processes as may be busy at once: this one, and where it is not to be alone, another forked from it.

    A forked process keeps all that this one writes to since, and makes a copy of all that it reads: in time, a second archive.
    With a `spell`, in seconds, each helps for so long only, and another is forked when it has ended; and where Python's collector
    of circles is paused, those that a task left are looked for at its end.
    """

    def __init__(self, count: int = 1, spell: float = math.inf) -> None:
        self.count, self._spell = count, spell
        self._work: Work | None = None

    def work_through(
        self, tasks: Sequence[Callable[[], T]], may_help: Callable[[], bool] = always, own: int = 0
    ) -> list[T]:
        """The result of each task, in their order. Longer tasks come first. While help may not begin, this process does all.

        So many of the first tasks are this process's `own`: what they use has threads, which no forked process has.
        """
        if math.isfinite(self._spell):
            tasks = [partial(do_tidily, task) for task in tasks]
        if self.count < 2 or len(tasks) < 2 or not CAN_FORK:
            return [task() for task in tasks]
        work = self._work = Work(tasks, may_help, self._spell, own)
        try:
            return work.finish()
        finally:
            work.stop()
            self._work = None

    @contextmanager
    def beside(self, task: Callable[[], T]) -> Iterator[Callable[[], T]]:
        """Let another process do a task while this one goes on with others. Yields what waits for the result; with one hand,
        the task is done when that is asked for.
        """
        if self.count < 2 or not CAN_FORK:
            yield cache(task)
            return
        work = Work([task], always, math.inf)
        try:
            work.tend()
            yield cache(lambda: work.finish()[0])
        finally:
            work.stop()

    def among(self, things: Iterable[T]) -> Iterator[T]:
        """The things as they are. A long task goes through them this way, so that help does not wait for its end."""
        for number, thing in enumerate(things):
            if self._work and not number % OFTEN:
                self._work.tend()
            yield thing


@dataclass(frozen=True, slots=True)
class Helper:
    """A forked process, and where its results come from."""

    process: BaseProcess
    receiver: Connection


class Work:
    """Tasks of which each is taken once, by this process or by the one that helps; the first `own` by this one."""

    def __init__(
        self, tasks: Sequence[Callable[[], Any]], may_help: Callable[[], bool], spell: float, own: int = 0
    ) -> None:
        self._tasks, self._may_help, self._spell, self._own = tasks, may_help, spell, own
        self._context = multiprocessing.get_context("fork")
        self._taken: Any = self._context.Value("i", own)
        self._done: dict[int, Any] = {}
        self._helper: Helper | None = None
        self._is_helping = False

    def finish(self) -> list[Any]:
        for number in range(self._own):
            self.tend()
            self._done[number] = self._tasks[number]()
        while True:
            self.tend()
            index = self._take()
            if index is None:
                break
            self._done[index] = self._tasks[index]()
        self._receive()
        return [self._done[index] for index in range(len(self._tasks))]

    def tend(self) -> None:
        """Take what help has done, if it has ended, and begin it anew where there is more to do than for one."""
        if self._is_helping:
            return
        if self._helper and self._helper.receiver.poll():
            self._receive()
        if not self._helper and self._taken.value < len(self._tasks) and self._may_help():
            self._fork()

    def stop(self) -> None:
        """End the process that helps, done or not."""
        if self._helper:
            self._helper.process.kill()
            self._helper.process.join()
            self._helper.receiver.close()
            self._helper = None

    def _fork(self) -> None:
        receiver, sender = self._context.Pipe(duplex=False)
        gc.freeze()  # what is there already stays, and looking through it would make copies of it
        _give_back()
        process = self._context.Process(target=self._help, args=(sender,))
        with uninterrupted():
            process.start()
            self._helper = Helper(process, receiver)
        sender.close()

    def _take(self) -> int | None:
        """The next task that nobody has taken."""
        with self._taken.get_lock():
            index: int = self._taken.value
            self._taken.value += 1
        return index if index < len(self._tasks) else None

    def _help(self, sender: Connection) -> None:
        end_with_parent()
        self._is_helping = True
        done: dict[int, Any] = {}
        end = time.monotonic() + self._spell
        try:
            while (index := self._take()) is not None:
                done[index] = self._tasks[index]()
                if time.monotonic() >= end:
                    break
            sender.send(done)
        except Exception as error:  # noqa: BLE001  (it is raised again where the results are awaited)
            sender.send(error)

    def _receive(self) -> None:
        if not self._helper:
            return
        try:
            results: dict[int, Any] | Exception = self._helper.receiver.recv()
        except EOFError:
            self._helper.process.join()
            raise ended_early(self._helper.process.exitcode) from None
        if isinstance(results, Exception):
            raise results
        self._done |= results
        self.stop()


def do_tidily(task: Callable[[], T]) -> T:
    """Do a task, and keep nothing of it but its result."""
    if gc.isenabled():
        return task()
    gc.freeze()  # what was there before need not be looked through
    result = task()
    gc.collect()
    _give_back()
    return result


def _give_back() -> None:
    """Give free memory back to the system, where the C library (glibc) can: it would be counted, and copied when used again."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
