"""Apart: tasks in processes that end with them, so that the copies which they make of all values that they touch end too."""

import gc
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.process import BaseProcess
from typing import TypeVar

from minutebook.hands import CAN_FORK

T = TypeVar("T")
OFTEN = 2_000
"""After so many rows it is looked whether the next task may begin."""


class Apart:
    """Tasks that leave nothing but files, done one after the other while the process that has them goes on with its own work.

    It forks for each anew. A process that lived on would keep all pages that its parent has written to since: a second
    archive, where the parent reads all of it. With one hand, or where no process can be forked, nothing is begun.
    """

    def __init__(self, tasks: Iterable[Callable[[], None]], hands: int) -> None:
        self._waiting = deque(tasks)
        self._running: BaseProcess | None = None
        self._is_free = hands > 1 and CAN_FORK

    def among(self, rows: Iterable[T]) -> Iterator[T]:
        """The rows as they are; while they are taken, one task after the other is begun."""
        for number, row in enumerate(rows):
            if not number % OFTEN:
                self.go_on()
            yield row

    def go_on(self) -> None:
        """Begin the next task, if none is being done."""
        if self._is_free and self._waiting and not (self._running and self._running.is_alive()):
            self._wait()
            gc.freeze()  # what is there already stays, and looking through it would make copies of it
            self._running = multiprocessing.get_context("fork").Process(target=self._waiting.popleft())
            self._running.start()

    def rest(self) -> list[Callable[[], None]]:
        """Wait for the task that is being done; those that were not begun. Raises RuntimeError where one failed."""
        self._wait()
        left = list(self._waiting)
        self._waiting.clear()
        return left

    def _wait(self) -> None:
        if self._running:
            self._running.join()
            failed, self._running = self._running.exitcode, None
            if failed:
                raise RuntimeError(
                    "A process that wrote a part of the dataset ended before its time; it said why above."
                )
