"""The order inside a search index: Pagefind lists filters and their values in the order of chance; here they are sorted.

Files of an index are named after their bytes and name each other, so what is sorted is also written under a new name. The
layout is that of Pagefind 1.5: gzip of a mark and CBOR; the description of an index is [version, pages, words, filters,
sorts, fields], a filter is [name, [[value, pages], ...]].
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

MARK = b"pagefind_dcd"
FILTERS = 3


def settle_order(bundle: Path) -> None:
    """Rewrite the index in `bundle` so that the same pages give the same bytes."""
    entry = bundle / "pagefind-entry.json"
    start = json.loads(entry.read_text(encoding="utf-8"))
    for language in start["languages"].values():
        language["hash"] = _settle_description(bundle, language["hash"])
    entry.write_text(json.dumps(start, ensure_ascii=False, sort_keys=True), encoding="utf-8")


def _settle_description(bundle: Path, name: str) -> str:
    """Sort the filters of one language's index; the new name of its description."""
    path = bundle / f"pagefind.{name}.pf_meta"
    description = _read(path)
    description[FILTERS] = sorted([facet, _settle_filter(bundle, file)] for facet, file in description[FILTERS])
    return _write(path, description, name)


def _settle_filter(bundle: Path, name: str) -> str:
    """Sort the values of one filter; its new name."""
    path = bundle / "filter" / f"{name}.pf_filter"
    facet, values = _read(path)
    return _write(path, [facet, sorted(values)], name)


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(MARK))


def _write(path: Path, value: object, name: str) -> str:
    """Write a value in the place of a file, under the name that its bytes have: as long as `name`, of the same language."""
    data = MARK + cbor2.dumps(value)
    language, _, digest = name.rpartition("_")
    renamed = f"{language}_{hashlib.sha256(data).hexdigest()[: len(digest)]}"
    path.unlink()
    path.with_name(path.name.replace(name, renamed)).write_bytes(gzip.compress(data, mtime=0))
    return renamed
