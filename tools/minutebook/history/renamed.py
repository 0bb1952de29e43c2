"""Renamed: references that only follow what was renamed, written in an old text as they are written today."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from minutebook.archive import REFERENCE_KEYS, Archive
from minutebook.history.changed import changed_lines
from minutebook.history.texts import VersionText
from minutebook.names_written import NAMES
from minutebook.reading.yaml import Extent, Key, find_nodes
from minutebook.words import EntryType, Position

WORD = re.compile(r"[^\s\[\]{},:\"'#]+")
ENTRY = re.compile(
    rf"(?P<opening>^ *(?:`{{3,}}|~{{3,}})[ \t]*(?:{'|'.join(EntryType)})\b[^\n]*\n)"
    r"(?P<block>.*?)(?=^ *(?:`{3}|~{3})|\Z)",
    re.MULTILINE | re.DOTALL,
)
KEYS = frozenset(
    key.replace("_", "-")
    for key in (
        *NAMES, *REFERENCE_KEYS, *Position, "name", "from", "cc", "nominated", "apologies", "in-attendance", "observers",
        "body", "bodies", "parent", "authority", "elected-by",
    )
)  # fmt: skip
"""The keys whose values are names or references: anywhere else the same letters are words."""
BY_NAME = frozenset({"weights", "proxies"})
SHORT = ("people/", "bodies/")


@dataclass(frozen=True, slots=True)
class Renamed:
    """What was renamed: former ids, full and short, folders of meetings too, each with the one that it is today."""

    ids: Mapping[str, str]

    def may_concern(self, before: VersionText, after: VersionText) -> bool:
        """Whether a former id stands anywhere in what changed between two texts."""
        if not self.ids:
            return False
        lines = changed_lines(before.content, after.content)
        return any(self.written_now(word) != word for text in lines for word in WORD.findall(text))

    def followed(self, text: VersionText) -> VersionText:
        """A text whose front matter and entries refer to everything by the id that it has today."""
        values = {key: self._value(value, (key,)) for key, value in text.values.items()}
        return replace(text, values=values, text=ENTRY.sub(self._entry, text.text))

    def written_now(self, reference: str) -> str:
        """A reference as it is written today."""
        target, mark, entry = reference.partition("#")
        now = self.ids.get(target) or self.ids.get(target.strip("/").removesuffix(".md"))
        return f"{now}{mark}{entry}" if now else reference

    def _value(self, value: object, path: tuple[Key, ...]) -> object:
        if isinstance(value, dict):
            named = self.written_now if path[-1] in BY_NAME else str
            return {named(key): self._value(inner, (*path, key)) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._value(inner, path) for inner in value]
        return self.written_now(value) if isinstance(value, str) and _is_reference(path) else value

    def _entry(self, match: re.Match[str]) -> str:
        return match["opening"] + self._block(match["block"])

    def _block(self, block: str) -> str:
        lines = block.split("\n")
        for line, column, length in sorted(_references(block), reverse=True):
            text = lines[line]
            written = text[column : column + length]
            now = re.sub(r"^([\"']?)(.*)\1$", partial(_quoted, self), written)
            lines[line] = text[:column] + now + text[column + length :]
        return "\n".join(lines)


def renamed_ids(archive: Archive) -> Renamed:
    """What the archive says was renamed. A former id that something else has today is that thing's."""
    return archive.derived(_renamed_ids)


def _renamed_ids(archive: Archive) -> Renamed:
    found: dict[str, str] = {}
    unclear: set[str] = set()
    for old, new in archive.aliases.items():
        for before, after in _written(old, new) if old not in archive.by_id else ():
            if found.setdefault(before, after) != after:
                unclear.add(before)
    return Renamed({before: after for before, after in found.items() if before not in unclear})


def _written(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The ways in which references are written to what had one id and has another."""
    yield old, new
    for prefix in SHORT:
        if old.startswith(prefix) and new.startswith(prefix):
            yield old.removeprefix(prefix), new.removeprefix(prefix)
    (folder, _, name), (new_folder, _, new_name) = old.rpartition("/"), new.rpartition("/")
    if name == new_name and folder.startswith("meetings/") and folder != new_folder:
        yield folder, new_folder


def _references(block: str) -> Iterator[Extent]:
    """The places of all names and references in an entry's YAML."""
    for path, key, value in find_nodes(block):
        if _is_reference(path):
            yield value
        if key and len(path) > 1 and path[-2] in BY_NAME:
            yield key


def _is_reference(path: tuple[Key, ...]) -> bool:
    names = [key for key in path if isinstance(key, str)]
    return names[-1] in KEYS or (len(names) > 1 and names[-2] in BY_NAME)


def _quoted(renamed: Renamed, match: re.Match[str]) -> str:
    return match[1] + renamed.written_now(match[2]) + match[1]
