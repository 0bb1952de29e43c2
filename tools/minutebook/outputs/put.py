"""Put a file in its place. A build writes a hundred thousand: looking for each folder first takes as long as writing them."""

import os

FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""As `open(path, "wb")` has them, on every system."""


def put(path: str, content: bytes) -> None:
    """Write a file, with the folders that lead to it."""
    try:
        file = os.open(path, FLAGS, 0o666)
    except FileNotFoundError:
        _make_folder(os.path.dirname(path))  # noqa: PTH120
        file = os.open(path, FLAGS, 0o666)
    try:
        written = os.write(file, content)
        while written < len(content):  # a system may take less at a time than there is
            written += os.write(file, memoryview(content)[written:])
    finally:
        os.close(file)


def _make_folder(path: str) -> None:
    """Make a folder, first without looking whether the one above is there: it nearly always is."""
    try:
        os.mkdir(path)  # noqa: PTH102
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103
