"""Show at a terminal how far a long reading is, and nothing where it is short or nobody looks."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Thing = TypeVar("Thing")
PATIENCE = 1.5


def watched(words: str) -> Callable[[Iterable[Thing]], Iterator[Thing]]:
    """A function that passes things through, and counts them on standard error if they take longer than PATIENCE seconds."""
    return lambda things: _shown(words, things) if sys.stderr.isatty() else iter(things)


def _shown(words: str, things: Iterable[Thing]) -> Iterator[Thing]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    begun, number = time.monotonic(), 0
    columns = (SpinnerColumn(), TextColumn("{task.description}: {task.completed:,}"))
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    task = progress.add_task(words, total=None)
    try:
        for number, thing in enumerate(things, 1):
            if not progress.live.is_started and time.monotonic() - begun > PATIENCE:
                progress.start()
            progress.update(task, completed=number)
            yield thing
    finally:
        progress.stop()
