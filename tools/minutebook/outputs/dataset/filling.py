"""Filling: how far a database is that is being written, so that another process can read the tables that are whole already.

Nobody writes to the pages of a table, or of its indexes, once they are there: a database that only grows adds others. What does
change is its first page and the list of what it holds, with which a reader begins; so each has the lock while it does that.
"""

import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager

PAUSE = 0.01
"""Seconds after which it is looked again whether a table is whole."""


class Filling:
    """How many tables are whole, in the order in which they are written; shared by forked processes."""

    def __init__(self) -> None:
        self._whole = multiprocessing.Value("i", 0)
        self._is_over = multiprocessing.Value("b", 0)

    @contextmanager
    def changing(self, *, is_table: bool = False) -> Iterator[None]:
        """While the list of tables is changed, or another table is made whole."""
        with self._whole.get_lock():
            yield
            self._whole.value += is_table

    @contextmanager
    def beginning(self) -> Iterator[None]:
        """While somebody begins to read."""
        with self._whole.get_lock():
            yield

    def end(self) -> None:
        """Nothing more is written, whether all went well or not."""
        self._is_over.value = 1

    def has(self, number: int) -> bool:
        """Wait until the table of a number, from 0, is whole; False where the database is at its end, and can wait for others."""
        while not self._is_over.value:
            if self._whole.value > number:
                return True
            time.sleep(PAUSE)
        return False
