"""A record as the rest of the program sees it: typed front matter, text, entries and agenda items, each knowing its place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from minutebook.diagnostics import Place
from minutebook.reading.markdown import Text, words_of
from minutebook.reading.source import Source
from minutebook.reading.yaml import Key, Spot, YamlBlock
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.front import FrontMatter
from minutebook.words import EntryType, RecordType

MARKS = re.compile(r"[\[\]<>*_`~\\&]")
"""Without one of these, a text has no link, HTML or emphasis."""
Front = TypeVar("Front", bound=FrontMatter, covariant=True)
Facts = TypeVar("Facts", covariant=True)


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item: a second-level heading. `number` is as written, empty where there is none."""

    number: str
    title: str
    anchor: str
    line: int


@dataclass(frozen=True, slots=True)
class Entry(Generic[Facts]):
    """One entry of a record: `id` is `RECORD#entry`, `start` and `end` are byte offsets of its fence in the text.

    `extensions` are the organisation's own `x-` keys.
    """

    id: str
    type: EntryType
    facts: Facts
    item: Item | None
    block: YamlBlock
    start: int
    end: int
    extensions: Mapping[str, object] = field(default_factory=dict)

    def locate(self, *keys: Key) -> Place:
        """The place of the value at `keys`, such as `locate("vote", "for", 2)`; of the entry where there is none."""
        return self.block.locate(*keys)

    def line_of(self, *keys: Key) -> Spot:
        """The path and line of what `locate` finds, quicker."""
        return self.block.line_of(*keys)


@dataclass(frozen=True, slots=True)
class Record(Generic[Front]):
    """One record: its id is its path without `records/` and `.md`."""

    id: str
    path: str
    front: Front
    entries: tuple[Entry[EntryFacts], ...]
    items: tuple[Item, ...]
    source: Source
    extensions: Mapping[str, object] = field(default_factory=dict)
    broken_entries: frozenset[str] = frozenset()

    @property
    def type(self) -> RecordType:
        return self.front.type

    @property
    def text(self) -> Text:
        return self.source.text

    def locate(self, *keys: Key) -> Place:
        """The place of the value at `keys` of the front matter; of the front matter's start where there is none."""
        return self.source.block.locate(*keys)

    def line_of(self, *keys: Key) -> Spot:
        """The path and line of what `locate` finds, quicker."""
        return self.source.block.line_of(*keys)

    def locate_text(self, offset: int, length: int = 1) -> Place:
        """The place of a byte offset of the text."""
        line, column = self.text.line_column(offset)
        return Place(self.path, line, column, length)

    def states(self, key: str) -> bool:
        """Whether the front matter has the key."""
        return key in self.source.values


@dataclass(frozen=True, slots=True)
class Fact(Generic[Facts]):
    """A typed statement wherever it stands: in an entry, or in the front matter of a record (then `entry` is None)."""

    record: Record[FrontMatter]
    entry: Entry[EntryFacts] | None
    facts: Facts

    @property
    def id(self) -> str:
        return self.entry.id if self.entry else self.record.id

    @property
    def title(self) -> str:
        """The entry's own title or question, else the record's."""
        facts = self.entry.facts if self.entry else self.record.front
        return facts.title or _words(field_of(facts, "question")) or _first_words(facts) or self.record.front.title

    def locate(self, *keys: Key) -> Place:
        return self.entry.locate(*keys) if self.entry else self.record.locate(*keys)

    def line_of(self, *keys: Key) -> Spot:
        """The path and line of what `locate` finds, quicker."""
        return self.entry.line_of(*keys) if self.entry else self.record.line_of(*keys)


def facts_of(record: Record[FrontMatter]) -> Iterator[Fact[object]]:
    """Every statement in a record, the front matter's first, then by place in the text."""
    yield Fact(record, None, record.front)
    for entry in record.entries:
        yield Fact(record, entry, entry.facts)


def field_of(facts: object, name: str) -> Any:
    """The value of a field; None where a statement has no such field, which pydantic itself is slow to say."""
    return vars(facts).get(name)


def _first_words(facts: object) -> str:
    line = _words(field_of(facts, "task") or field_of(facts, "text") or field_of(facts, "interest"))
    return line if len(line) <= 90 else line[:88].rsplit(" ", 1)[0] + " …"


def _words(text: str | None) -> str:
    """A text in one line, as a title has it: without marks, and without saying where links lead, which may not be public."""
    return " ".join((words_of(text) if MARKS.search(text) else text).split()) if text else ""
