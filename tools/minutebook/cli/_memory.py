"""How a command that reads an archive uses Python's collector of circles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Read an archive without looking for circles among its values, which hold few; they are left out of later searches.

    An archive is millions of values that stay: searching them again and again takes longer than reading them. Within a
    longer pause, this one ends with it.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_at_work:
            gc.enable()
