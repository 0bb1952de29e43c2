"""Put a file in its place. A build writes a hundred thousand: looking for each folder first takes as long as writing them."""

import os


def put(path: str, content: bytes) -> None:
    """Write a file, with the folders that lead to it."""
    try:
        file = open(path, "wb")  # noqa: PTH123, SIM115
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        file = open(path, "wb")  # noqa: PTH123, SIM115
    with file:
        file.write(content)
