"""Merge: the datasets of many archives as one, `TABLE/organisation=KEY/part-*.parquet`, which DuckDB and Spark read as it lies.

The Parquet files are taken as they were published, each held against its checksum; one that an older or newer version made
gets the columns that others have (`alike.py`). Those of years become parts of one folder, so that every organisation's folder
has the same shape. An id is unique within its organisation: join by both.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from minutebook.errors import MinutebookError
from minutebook.outputs.dataset import FORMAT
from minutebook.outputs.dataset.alike import make_alike

PACKAGE, CHECKSUMS, SOURCES = "datapackage.json", "SHA256SUMS", "sources.json"
PART = re.compile(r"parquet/([a-z_]+)/(?:year=(\d{4}|__HIVE_DEFAULT_PARTITION__)/)?part-(\d+)\.parquet")
NOT_IN_KEY = re.compile(r"[^a-z0-9.]+")
NOT_A_DATASET = "Give the folder or address of a dataset, which holds datapackage.json: that of a site ends in data/."


@dataclass(frozen=True, slots=True)
class Source:
    """A dataset to take from: its folder or address, and a function that reads a file of it by its path there."""

    address: str
    read: Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Merged:
    """What was merged: the organisations' keys in order, and how many files were written for them."""

    organisations: tuple[str, ...]
    files: int


def merge_datasets(sources: Sequence[Source], folder: Path) -> Merged:
    """Write the tables of all sources into `folder`. Raises MinutebookError where a source is no whole dataset of this format,
    or two are of one organisation.
    """
    keys: dict[str, dict[str, object]] = {}
    files = 0
    for source in sources:
        package = _package(source)
        key = _key(package)
        if key in keys:
            raise MinutebookError(
                f"{keys[key]['source']} and {source.address} are of one organisation, {key}.", "Give each once."
            )
        about = {name: package.get(name) for name in ("title", "homepage", "version")}
        keys[key] = {"organisation": key, "source": source.address, **about}
        for path, data in _parts(source, key):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
            files += 1
    for table in sorted(path for path in folder.iterdir() if path.is_dir()):
        make_alike(table)
    described = [keys[key] for key in sorted(keys)]
    (folder / SOURCES).write_text(json.dumps(described, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return Merged(tuple(sorted(keys)), files)


def _package(source: Source) -> dict[str, Any]:
    try:
        package = json.loads(source.read(PACKAGE))
    except ValueError:
        raise MinutebookError(f"{source.address} has a {PACKAGE} that is no JSON.", NOT_A_DATASET) from None
    version = str(package.get("version")) if isinstance(package, dict) else ""
    if not isinstance(package, dict) or version.partition(".")[0] != FORMAT.partition(".")[0]:
        raise MinutebookError(
            f"{source.address} is not a dataset of version {FORMAT} of the format, or one like it.",
            "Make it anew with this version of minutebook.",
        )
    return package


def _key(package: dict[str, Any]) -> str:
    """The organisation's key: its site's address without what all have, else its name."""
    site = urlsplit(str(package.get("homepage") or ""))
    words = f"{site.netloc}{site.path}" if site.netloc else str(package.get("name") or "")
    return NOT_IN_KEY.sub("-", words.lower()).strip("-.") or "organisation"


def _parts(source: Source, key: str) -> Iterator[tuple[str, bytes]]:
    """The Parquet files of a source, each with its path in the merged dataset."""
    for line in source.read(CHECKSUMS).decode("utf-8", "replace").splitlines():
        digest, _, path = line.partition("  ")
        found = PART.fullmatch(path)
        if found:
            data = source.read(path)
            if hashlib.sha256(data).hexdigest() != digest:
                raise MinutebookError(
                    f"{path} of {source.address} is not as its checksum says.",
                    "It may just be published anew: try again.",
                )
            table, year, number = found.groups()
            name = (
                f"part-{number}"
                if year is None
                else f"part-{year}-{number}"
                if year.isdigit()
                else f"part-none-{number}"
            )
            yield f"{table}/organisation={key}/{name}.parquet", data
