"""Merge: the indexes of shares of the pages become one of all, as if Pagefind had been given all pages at once.

Pagefind takes about 170 kB of memory a page, so it is given shares, two at a time. What it leaves to chance (the order of
filters, of their values, and of a word's forms) is sorted, so that the same pages give the same bytes.
"""

import json
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any

from minutebook.hands import Hands
from minutebook.searching.bundle import DESCRIPTION, ENTRY, VERSION, write_part
from minutebook.searching.share import ALL_WORDS, CHUNK, FILTER, Share, Stretch
from minutebook.searching.words import Numbering, bounds, merge_words

# Pagefind brings three interfaces of its own; the site has another.
USED = ("pagefind.js", "pagefind-worker.js", "wasm.*.pagefind")

MANY = 100
"""Chunks in all shares, from which on two processes write the words sooner than one."""


def merge_shares(shares: Sequence[Share], dates: Mapping[str, str], lang: str, bundle: Path, hands: int = 1) -> None:
    """Write the index of all pages into `bundle`: `shares` are in one language, `dates` are by the pages' addresses.

    `hands` is how many processes may be busy at once.
    """
    fields = sorted({field for share in shares for field in share.fields})
    firsts = tuple(accumulate((len(share.pages) for share in shares), initial=0))[:-1]
    pages = [list(page) for share in shares for page in share.pages]
    dated = [dates[address] for share in shares for address in share.addresses]
    oldest_first = sorted(range(len(dated)), key=dated.__getitem__)
    description = [
        shares[0].description[VERSION],
        pages,
        _write_words(shares, firsts, fields, lang, bundle, hands),
        _write_filters(shares, firsts, lang, bundle),
        [["date", oldest_first]],
        fields,
    ]
    name = write_part(bundle, DESCRIPTION, description, lang)
    _write_common(shares[0], {"hash": name, "page_count": len(pages)}, lang, bundle)


def _write_words(
    shares: Sequence[Share], firsts: Sequence[int], fields: list[str], lang: str, bundle: Path, hands: int
) -> list[Any]:
    """The chunks of all words; each half of the alphabet is a task of its own."""
    numberings = [
        Numbering(first, tuple(map(fields.index, share.fields))) for share, first in zip(shares, firsts, strict=True)
    ]
    numbered = list(zip(shares, numberings, strict=True))
    tasks = [partial(_write_stretch, numbered, stretch, lang, bundle) for stretch in _halves(shares)]
    chunks = [chunk for written in Hands(hands).work_through(tasks) for chunk in written]
    ends, names = [(first, last) for first, last, _ in chunks], [name for _, _, name in chunks]
    return [[*pair, name] for pair, name in zip(bounds(ends), names, strict=True)]


def _halves(shares: Sequence[Share]) -> list[Stretch]:
    """Two stretches of words with as much in one as in the other; all words where there are few."""
    firsts = sorted(first for share in shares for first in share.first_words)
    if len(firsts) < MANY:
        return [ALL_WORDS]
    middle = firsts[len(firsts) // 2]
    return [("", middle), (middle, None)]


def _write_stretch(
    shares: Sequence[tuple[Share, Numbering]], stretch: Stretch, lang: str, bundle: Path
) -> list[tuple[str, str, str]]:
    """The first word, last word and name of each chunk that was written."""
    merged = merge_words([(share.words(stretch), numbering) for share, numbering in shares])
    return [(words[0][0], words[-1][0], write_part(bundle, CHUNK, [words], lang)) for words in merged]


def _write_filters(shares: Sequence[Share], firsts: Sequence[int], lang: str, bundle: Path) -> list[Any]:
    facets: dict[str, dict[str, list[int]]] = {}
    for share, first in zip(shares, firsts, strict=True):
        for facet, values in share.filters():
            known = facets.setdefault(facet, {})
            for value, pages in values:
                known.setdefault(value, []).extend(first + page for page in pages)
    return [
        [facet, write_part(bundle, FILTER, [facet, sorted(map(list, values.items()))], lang)]
        for facet, values in sorted(facets.items())
    ]


def _write_common(share: Share, language: Mapping[str, object], lang: str, bundle: Path) -> None:
    """Write what a search loads first: the list of languages, here one, and the engine that runs in browsers."""
    entry = json.loads(share.files[ENTRY])
    entry["languages"][lang] |= language
    (bundle / ENTRY).write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    for path, content in share.files.items():
        if any(fnmatch(path, pattern) for pattern in USED):
            (bundle / path).write_bytes(content)
