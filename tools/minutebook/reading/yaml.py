"""Strict YAML 1.2 for front matter and entries: `yaml-rs` reads the values, PyYAML's composer only places an error."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml
import yaml_rs

from minutebook.diagnostics import Place, Problem
from minutebook.reading.plain import find_lines

Key = str | int
Spot = tuple[str, int]
"""The path of a file and a line in it."""
Extent = tuple[int, int, int]
"""A line and a column of a block, both from 0, and how many characters; 1 where it ends in another line."""
DUPLICATE = re.compile(r"duplicate mapping key: '(.*)'", re.DOTALL)
ALIAS = re.compile(r"(?:^|[\s\[{,:])(?:&[^\s&\]},]+[ \n]|\*[^\s*\]},]+(?=[\s\]},]|$))")
TABBED = re.compile(r"^ *\t+", re.MULTILINE)
SECOND_DOCUMENT = re.compile(r"^(?:---|\.\.\.)(?:\s|$)", re.MULTILINE)
BRACKET = re.compile(r"[\[\]{}]")
DEEPEST = 40
LONGEST_NUMBER = 3000
LONG_NUMBER = re.compile(r"(?<=[:\[,{\-?\s])[+-]?((?:0[xo][0-9a-fA-F]{3000,})|\d{3000,})(?=[,\]}\s]|$)")
"""One that Python would not write out again; in quotation marks or not, no record has a use for it."""
LONGEST_INDENT = 199
INDENTED_TOO_DEEP = re.compile(rf"\n(?:[-?](?= )| ){{{LONGEST_INDENT + 1}}}")
"""Looked for behind the end of a line, which takes half as long as at the beginning of one."""


@dataclass(frozen=True, slots=True)
class YamlBlock:
    """A piece of YAML in a file: its first line is line `first_line`, and `indent` characters stand before each line."""

    path: str
    text: str
    first_line: int
    indent: int = 0

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """The place of a line and column of this block, both counted from 0."""
        return Place(self.path, self.first_line + line, self.indent + column + 1, max(length, 1))

    def locate(self, *keys: Key) -> Place:
        """The place of the value at `keys`, or of the nearest value around it that exists."""
        if not keys:
            return self.place(0, 0)
        places = _value_places(self.text)
        for end in range(len(keys), 0, -1):
            if keys[:end] in places:
                return self.place(*places[keys[:end]])
        return self.place(0, 0)

    def line_of(self, *keys: Key) -> Spot:
        """The path and line of the place that `locate` finds: many times quicker, for whoever asks for thousands."""
        if not keys or (str(keys[0]) not in self.text and "\\" not in self.text):
            return self.path, self.first_line
        lines = _value_lines(self.text)
        ends = (keys[:end] for end in range(len(keys), 0, -1))
        return self.path, self.first_line + next((lines[found] for found in ends if found in lines), 0)

    def locate_key(self, *keys: Key) -> Place:
        """The place of the key itself that leads to the value at `keys`."""
        found = _key_places(self.text).get(keys)
        return self.place(*found) if found else self.locate(*keys)


def read_mapping(block: YamlBlock) -> tuple[dict[str, object] | None, tuple[Problem, ...]]:
    """The mapping that a block states, or None and why not. Keys are strings; every value is a plain YAML 1.2 value."""
    problem = _refused(block)
    if problem:
        return None, (problem,)
    try:
        # In YAML 1.2 a date is a string, in quotation marks or not; with dates read, quotes would not keep one a string.
        value: object = yaml_rs.loads(block.text, parse_datetime=False)
    except yaml_rs.YAMLDecodeError as error:
        return None, (_unreadable(block, str(error)),)
    except TypeError:
        return None, (Problem("yaml-key", block.place(0, 0), {"key": {}}),)
    except (RecursionError, ValueError, OverflowError) as error:
        return None, (Problem("yaml-syntax", block.place(0, 0), {"reason": str(error)}),)
    if value is None:
        return {}, ()
    if not isinstance(value, dict):
        return None, (Problem("yaml-not-a-mapping", block.place(0, 0), {"found": type(value).__name__}),)
    for key in value:
        if not isinstance(key, str):
            shown: object = key if key is None or isinstance(key, int | float) else {}
            return None, (Problem("yaml-key", block.locate_key(str(key)), {"key": shown}),)
    return value, ()


def find_nodes(text: str) -> list[tuple[tuple[Key, ...], Extent | None, Extent]]:
    """Every value of a block by the keys that lead to it, with where its key stands and where itself; none of what is no YAML."""
    try:
        root = yaml.compose(text, Loader=_COMPOSER)
    except (yaml.YAMLError, RecursionError):
        return []
    return list(_walk(root, ())) if root else []


def _refused(block: YamlBlock) -> Problem | None:
    """What this program does not accept, though YAML would: tabs as indentation, anchors, documents after the first."""
    text = block.text
    if "\t" in text and (tab := TABBED.search(text)):
        return Problem("yaml-tab", _at(block, text, tab.end() - 1))
    if ("---" in text or "..." in text) and (second := SECOND_DOCUMENT.search(text)):
        return Problem("yaml-second-document", _at(block, text, second.start()))
    if ("*" in text or "&" in text) and ALIAS.search(text) and (place := _first_anchor(block)):
        return Problem("yaml-alias", place)
    if len(text) > LONGEST_NUMBER and (number := LONG_NUMBER.search(text)):
        reason = f"a number of {len(number[1].lstrip('0xo')):,} digits"
        return Problem("yaml-syntax", _at(block, text, number.start()), {"reason": reason})
    if _is_too_deep(text):
        return Problem("yaml-syntax", block.place(0, 0), {"reason": f"lists are nested more than {DEEPEST} deep"})
    return None


def _is_too_deep(text: str) -> bool:
    if len(text) > LONGEST_INDENT and INDENTED_TOO_DEEP.search(f"\n{text}"):
        return True
    return max(text.count("["), text.count("{")) > DEEPEST and _depth(text) > DEEPEST


def _depth(text: str) -> int:
    depth = most = 0
    for bracket in BRACKET.findall(text):
        depth += 1 if bracket in "[{" else -1
        most = max(most, depth)
    return most


def _first_anchor(block: YamlBlock) -> Place | None:
    """The first anchor or alias by PyYAML's scanner, which knows that `*` and `&` inside text are neither."""
    try:
        for token in yaml.scan(block.text):
            if isinstance(token, yaml.AnchorToken | yaml.AliasToken):
                mark = token.start_mark
                return block.place(mark.line, mark.column, len(token.value) + 1)
    except yaml.YAMLError:
        return None
    return None


def _unreadable(block: YamlBlock, message: str) -> Problem:
    duplicate = DUPLICATE.search(message)
    if duplicate:
        key = duplicate[1]
        places = [place for path, place in _all_keys(block.text) if str(path[-1]) == key]
        seen: set[tuple[Key, ...]] = set()
        for path, place in _all_keys(block.text):
            if str(path[-1]) == key and path in seen:
                return Problem(
                    "yaml-duplicate-key", block.place(*place), {"key": key, "first": block.first_line + places[0][0]}
                )
            seen.add(path)
        return Problem("yaml-duplicate-key", block.place(0, 0), {"key": key, "first": block.first_line})
    position = re.search(r"at line (\d+), column (\d+)", message)
    reason = message.strip().rpartition("\n")[2].strip()
    line, column = (int(position[1]) - 1, int(position[2]) - 1) if position else _tag_place(block.text, reason)
    lines = block.text.rstrip("\n").split("\n")
    if line >= len(lines):
        line, column = len(lines) - 1, 0
    return Problem(
        "yaml-syntax",
        block.place(line, column),
        {"reason": reason, "line": lines[line], "above": lines[line - 1] if line else ""},
    )


def _tag_place(text: str, reason: str) -> tuple[int, int]:
    """Where the tag that `yaml-rs` complains of stands; it says which, and not where."""
    tag = re.search(r"'(.*)'", reason)
    before = text[: max(text.find(tag[1]), 0)] if tag else ""
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def _at(block: YamlBlock, text: str, offset: int) -> Place:
    start = text.rfind("\n", 0, offset) + 1
    return block.place(text.count("\n", 0, offset), offset - start)


@lru_cache(maxsize=64)
def _value_places(text: str) -> Mapping[tuple[Key, ...], Extent]:
    return {path: spot for path, _, spot in find_nodes(text)}


@lru_cache(maxsize=64)
def _value_lines(text: str) -> Mapping[tuple[Key, ...], int]:
    lines = find_lines(text)
    return {path: spot[0] for path, spot in _value_places(text).items()} if lines is None else lines


@lru_cache(maxsize=64)
def _key_places(text: str) -> Mapping[tuple[Key, ...], Extent]:
    return {path: key for path, key, _ in find_nodes(text) if key}


def _all_keys(text: str) -> list[tuple[tuple[Key, ...], Extent]]:
    return [(path, key) for path, key, _ in find_nodes(text) if key]


def _walk(node: yaml.Node, path: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], Extent | None, Extent]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*path, str(key.value))
            yield inner, _spot(key), _spot(value)
            yield from _walk(value, inner)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield (*path, index), None, _spot(value)
            yield from _walk(value, (*path, index))


def _spot(node: yaml.Node) -> Extent:
    start, end = node.start_mark, node.end_mark
    return start.line, start.column, end.column - start.column if end.line == start.line else 1


_COMPOSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
