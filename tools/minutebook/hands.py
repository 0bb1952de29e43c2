"""Hands: tasks done by two processes where there are as many; the results are the same as those of one."""

import gc
import multiprocessing
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")
CAN_FORK = sys.platform == "linux"
"""A forked process has all values at once and need not be sent them. Elsewhere forking is missing, or unsafe with threads."""


def work_through(tasks: Sequence[Callable[[], T]], hands: int) -> list[T]:
    """The result of each task, in their order; the second of two `hands` is a process of its own, and begins with the first task.

    Longer tasks come first.
    """
    if hands < 2 or not CAN_FORK or not tasks:
        return [task() for task in tasks]
    context = multiprocessing.get_context("fork")
    taken: Any = context.Value("i", 1)
    receiver, sender = context.Pipe(duplex=False)
    gc.freeze()  # what is there already stays, and looking through it would make copies of it
    helper = context.Process(target=_help, args=(tasks, taken, sender))
    helper.start()
    sender.close()
    try:
        done = _take(tasks, taken)
        done |= _received(receiver)
    finally:
        helper.kill()
        helper.join()
        receiver.close()
    return [done[index] for index in range(len(tasks))]


def _take(tasks: Sequence[Callable[[], T]], taken: Any) -> dict[int, T]:
    """Do the next task that nobody has taken, until there is none."""
    done: dict[int, T] = {}
    while True:
        with taken.get_lock():
            index = taken.value
            taken.value += 1
        if index >= len(tasks):
            return done
        done[index] = tasks[index]()


def _help(tasks: Sequence[Callable[[], object]], taken: Any, sender: Connection) -> None:
    try:
        first = tasks[0]()
        sender.send({0: first} | _take(tasks, taken))
    except Exception as error:  # noqa: BLE001  (it is raised again where the results are awaited)
        sender.send(error)


def _received(receiver: Connection) -> dict[int, Any]:
    try:
        results: dict[int, Any] | Exception = receiver.recv()
    except EOFError:
        raise RuntimeError("The process that helped ended before its time.") from None
    if isinstance(results, Exception):
        raise results
    return results
