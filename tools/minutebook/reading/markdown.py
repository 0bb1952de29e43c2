"""Read CommonMark (with GitHub's tables, footnotes, task lists and alerts) once, keeping where each thing stands."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import Any

import pyromark

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
)
ENDS_OF_LINES = ("Paragraph", "Item", "CodeBlock")
NOT_IN_ANCHOR = re.compile(r"[^\w\- ]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `start` and `text_start` are byte offsets in the body, `anchor` is the fragment that GitHub would give."""

    level: int
    text: str
    anchor: str
    start: int
    text_start: int


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced code block: `start` to `end` are its byte offsets, `text` is what stands between the fences."""

    word: str
    text: str
    start: int
    end: int
    text_start: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image: its target as written, its words (for an image, its description), and its byte offset."""

    target: str
    words: str
    start: int
    is_image: bool


@dataclass(frozen=True, slots=True)
class Text:
    """The body of a record: source, first line in the file, and what was found in it, each in the order of the source."""

    source: str
    first_line: int
    headings: tuple[Heading, ...] = ()
    fences: tuple[Fence, ...] = ()
    links: tuple[Link, ...] = ()
    raw_html: tuple[tuple[str, int], ...] = ()
    anchors: frozenset[str] = field(default_factory=frozenset)

    def lines_columns(self, offsets: Iterable[int]) -> Iterator[tuple[int, int]]:
        """What `line_column` says of each of some offsets, quick where they go up: no line is looked at twice."""
        data, before, line = self.source.encode(), 0, self.first_line
        for offset in offsets:
            if offset < before:
                before, line = 0, self.first_line
            line += data.count(b"\n", before, offset)
            start, before = data.rfind(b"\n", 0, offset) + 1, offset
            yield line, len(data[start:offset].decode("utf-8", "replace")) + 1

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line in the file and column, both from 1, of a byte offset of the body."""
        data, starts = _lines(self.source)
        index = bisect_right(starts, offset) - 1
        line = data[starts[index] : offset].decode("utf-8", "replace")
        return self.first_line + index, len(line) + 1


@lru_cache(maxsize=2)
def _lines(source: str) -> tuple[bytes, list[int]]:
    """A body as bytes, and where each of its lines begins. A record is asked for many places at once, so few are kept."""
    data = source.encode()
    return data, list(accumulate((len(line) + 1 for line in data.split(b"\n")), initial=0))


def read_markdown(source: str, first_line: int) -> Text:
    """Read a body of text whose first line is line `first_line` of its file."""
    if not source.strip():
        return Text(source, first_line)
    collector = _Collector(source.encode())
    collector.take(pyromark.events_with_range(source, options=OPTIONS))
    return Text(
        source,
        first_line,
        tuple(collector.headings),
        tuple(collector.fences),
        tuple(collector.links),
        tuple(collector.raw_html),
        frozenset(heading.anchor for heading in collector.headings),
    )


def words_of(source: str) -> str:
    """The words of a short text, a paragraph a line, without its marks, HTML, and where its links lead."""
    parts: list[str] = []
    event: Any
    for event in pyromark.events(source, options=OPTIONS):
        if isinstance(event, str):
            parts += " " if event in ("SoftBreak", "HardBreak") else ""
        elif words := event.get("Text") or event.get("Code"):
            parts.append(words)
        elif "End" in event and (event["End"] in ENDS_OF_LINES or "Heading" in event["End"]):
            parts.append("\n")
    return re.sub(r"\s*\n\s*", "\n", "".join(parts)).strip()


def anchor_of(words: str) -> str:
    """The fragment for a heading: GitHub's way, lower case, spaces to hyphens, punctuation dropped."""
    words = unicodedata.normalize("NFC", words).strip().lower()
    return NOT_IN_ANCHOR.sub("", words).replace(" ", "-") or "section"


@dataclass(slots=True)
class _Opened:
    """What has begun and not ended: where, what its words were so far, and where the first content in it stands."""

    kind: str
    start: int
    detail: Any
    parts: list[str] = field(default_factory=list)
    first: int = -1


class _Collector:
    """Turns the parser's events into headings, fences, links and raw HTML; lives for one body."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.headings: list[Heading] = []
        self.fences: list[Fence] = []
        self.links: list[Link] = []
        self.raw_html: list[tuple[str, int]] = []
        self._anchors: dict[str, int] = {}
        self._open: list[_Opened] = []

    def take(self, events: Iterable[tuple[Any, Any]]) -> None:
        """Take all events; most concern nothing that is open and are passed over without a call."""
        opened = self._open
        for event, span in events:
            if event.__class__ is str:
                if opened and event in ("SoftBreak", "HardBreak"):
                    self._add(" ")
                continue
            ((kind, value),) = event.items()
            if opened:
                if kind == "End":
                    self._end(value, span["start"], span["end"])
                    continue
                self._begin(span["start"])
                if kind in ("Text", "Code"):
                    self._add(value)
            if kind == "Start":
                if value.__class__ is dict:
                    self._start(value, span["start"])
            elif kind in ("Html", "InlineHtml"):
                self.raw_html.append((value, span["start"]))

    def _start(self, value: Mapping[str, Any], start: int) -> None:
        ((kind, detail),) = value.items()
        if kind in ("Heading", "CodeBlock", "Link", "Image"):
            self._open.append(_Opened(kind, start, detail))

    def _begin(self, start: int) -> None:
        """Note where what is open has its first content, be it words, a link or emphasis around words."""
        for each in self._open:
            if each.first < 0:
                each.first = start

    def _add(self, words: str) -> None:
        for each in self._open:
            each.parts.append(words)

    def _end(self, value: Any, start: int, end: int) -> None:
        kind = next(iter(value)) if value.__class__ is dict else value
        if self._open[-1].kind != kind:
            return
        closed = self._open.pop()
        words, detail, first = "".join(closed.parts), closed.detail, closed.first
        if kind == "Heading":
            level, anchor = int(detail["level"][1]), self._unique(words)
            self.headings.append(Heading(level, words.strip(), anchor, closed.start, first))
        elif kind == "CodeBlock":
            if isinstance(detail, dict) and "Fenced" in detail:
                text_start = first if first >= 0 else self.data.find(b"\n", start) + 1
                self.fences.append(Fence(detail["Fenced"].split(" ")[0], words, start, end, text_start))
        elif detail["dest_url"] or kind == "Image":
            self.links.append(Link(detail["dest_url"], words, closed.start, kind == "Image"))

    def _unique(self, words: str) -> str:
        anchor = wanted = anchor_of(words)
        while anchor in self._anchors:
            self._anchors[wanted] += 1
            anchor = f"{wanted}-{self._anchors[wanted]}"
        self._anchors[anchor] = 0
        return anchor
