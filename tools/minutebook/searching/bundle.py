"""A search index on disk, in the layout of Pagefind 1.5: small files of gzip, a mark and CBOR that name each other.

The description of an index is [version, pages, chunks of words, filters, sorts, fields]: a page is [name of its fragment,
number of words]; a chunk is [first word, last word, name]; a filter is [facet, name]; a sort is [key, pages in order]. The
file of a filter is [facet, [[value, pages], ...]], that of a chunk [[word, pages with the word, other forms], ...].
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

BUNDLE = "pagefind"
MARK = b"pagefind_dcd"
VERSION, PAGES, CHUNKS, FILTERS, SORTS, FIELDS = range(6)
ENTRY, DESCRIPTION = "pagefind-entry.json", "pagefind.{}.pf_meta"
DIGITS = 12
LEVEL = 6
"""The best compression takes four times as long, for files that are smaller by a fiftieth."""


def read_part(content: bytes) -> Any:
    """The value that a file of an index holds."""
    return cbor2.loads(_unpacked(content))


def read_fragment(content: bytes) -> Any:
    """What an index holds of one page."""
    return json.loads(_unpacked(content))


def write_part(bundle: Path, place: str, value: object, lang: str) -> str:
    """Write a value at a place such as DESCRIPTION; the name that it got, which is of its bytes."""
    data = MARK + cbor2.dumps(value)
    name = name_of(data, lang)
    target = bundle / place.format(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(data, LEVEL, mtime=0))
    return name


def name_of(data: bytes, lang: str) -> str:
    return f"{lang}_{hashlib.sha256(data).hexdigest()[:DIGITS]}"


def _unpacked(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(MARK)
