"""Datasets: written from an archive, or joined from those that lie in folders or at addresses on the web."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from minutebook.cli._edition import edition_of
from minutebook.cli._memory import collector_paused
from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError

if TYPE_CHECKING:
    from minutebook.outputs.dataset.merge import Source

PATIENCE = 60
"""Seconds after which a server that says nothing is given up."""


def may_replace(output: Path) -> None:
    """Raises MinutebookError where a folder holds anything but a dataset, or is none."""
    from minutebook.outputs.dataset.merge import PACKAGE, SOURCES

    held = {path.name for path in output.iterdir()} if output.is_dir() else set()
    if (output.exists() and not output.is_dir()) or (held and not held & {PACKAGE, SOURCES}):
        raise MinutebookError(
            f"{output} is there already and is no dataset; it would be replaced.",
            "Give the dataset a folder of its own with --output.",
        )


def write(folder: Path, aside: Path, as_of: PartialDate | None, known: PartialDate | None, branch: str | None) -> str:
    """Write the dataset of the archive at or above a folder into the folder `aside`; what was done, in words."""
    from minutebook.outputs.dataset.write import write_dataset

    with edition_of(folder, as_of, known, branch) as edition, collector_paused():
        written = write_dataset(edition, aside, os.cpu_count() or 1)
    return f"Wrote {len(written.files):,} files with {sum(written.rows.values()):,} rows"


def join(addresses: Iterable[str], aside: Path) -> str:
    """Join the datasets at folders or addresses into the folder `aside`; what was done, in words."""
    from minutebook.outputs.dataset.merge import merge_datasets

    merged = merge_datasets([_source(address) for address in addresses], aside)
    count = len(merged.organisations)
    return f"Joined {'1 organisation' if count == 1 else f'{count:,} organisations'} with {merged.files:,} files"


def _source(address: str) -> "Source":
    """The dataset in a folder or at an address; it is read when its files are asked for."""
    from minutebook.outputs.dataset.merge import Source

    if address.startswith(("http://", "https://")):
        return Source(address, lambda path: _fetch(f"{address.rstrip('/')}/{path}"))
    return Source(address, lambda path: _read(Path(address) / path))


def _read(file: Path) -> bytes:
    from minutebook.outputs.dataset.merge import NOT_A_DATASET

    if not file.is_file():
        raise MinutebookError(f"There is no file {file}.", NOT_A_DATASET)
    return file.read_bytes()


def _fetch(url: str) -> bytes:
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.request import urlopen

    from minutebook.outputs.dataset.merge import NOT_A_DATASET

    try:
        with urlopen(url, timeout=PATIENCE) as answer:
            data: bytes = answer.read()
    except (OSError, HTTPException, ValueError) as error:
        if isinstance(error, HTTPError):
            error.close()  # the refusal is an answer too
        raise MinutebookError(f"{url} cannot be fetched: {error}.", NOT_A_DATASET) from None
    return data
