"""The veil: whether some words name what is withheld, so that old words do not say what today's leave out."""

import re
from collections import defaultdict
from urllib.parse import unquote

from minutebook.archive import folded
from minutebook.parse import record_id
from minutebook.public import View
from minutebook.reading.targets import path_to

TOKEN = re.compile(r"[\w./%~@#-]+")
WORD = re.compile(r"[^\W_]+")
LONGEST_ID = 4


class Veil:
    """What a view withholds, ready to be looked for: ids, files, short ids of bodies and people, and names."""

    def __init__(self, view: View) -> None:
        self._ids, self._files = view.withheld_ids, view.withheld_files
        self._short = frozenset(
            id_.partition("/")[2] for id_ in view.withheld_ids if id_.startswith(("bodies/", "people/"))
        )
        self._names: defaultdict[str, list[re.Pattern[str]]] = defaultdict(list)
        for name in sorted(view.withheld_names):
            if first := WORD.search(name):
                self._names[first[0]].append(re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"))

    def covers(self, words: str, path: str) -> bool:
        """Whether words written in the record at `path` name anything withheld; rather once too often."""
        if not (self._ids or self._files):
            return False
        return any(self._is_hidden(token, path) for token in TOKEN.findall(words)) or self._names_one(folded(words))

    def _is_hidden(self, token: str, path: str) -> bool:
        written = unquote(token).partition("#")[0].rstrip(".")
        parts = written.removesuffix(".md").strip("/").split("/")
        if not self._short.isdisjoint(parts):
            return True
        found = path_to(path, written)
        if found and (found in self._files or record_id(found) in self._ids):
            return True
        return any(
            "/".join(parts[start:end]) in self._ids
            for start in range(len(parts))
            for end in range(start + 1, min(start + LONGEST_ID, len(parts)) + 1)
        )

    def _names_one(self, words: str) -> bool:
        if self._names.keys().isdisjoint(WORD.findall(words)):
            return False
        return any(pattern.search(words) for first in WORD.findall(words) for pattern in self._names.get(first, ()))
