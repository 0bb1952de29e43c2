"""Parse: from a source in parts to a typed record; everything that does not fit is a problem at its place."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any, get_origin

from pydantic import ValidationError

from minutebook.diagnostics import Problem
from minutebook.quoting import closest
from minutebook.reading.markdown import Fence
from minutebook.reading.source import Source
from minutebook.reading.yaml import YamlBlock, read_mapping
from minutebook.record import Entry, Item, Record
from minutebook.records import RECORD_TYPES
from minutebook.records.entries import entry_type
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Model, expected_text
from minutebook.records.front import FrontMatter
from minutebook.words import EntryType, RecordType

NUMBERED = re.compile(r"(?:item\s+)?(\d+[a-z]?(?:\.\d+)*)(?:[.):]|\s+-)?\s+(?=\S)(.*)", re.IGNORECASE | re.DOTALL)
ENTRY_WORDS = frozenset(word.value for word in EntryType)
NO_KEYS: Mapping[str, object] = {}
"""What most statements have of keys of the organisation's own: one value that all share."""


def record_id(path: str) -> str:
    """`records/bodies/board.md` has the id `bodies/board`."""
    return path.removeprefix("records/").removesuffix(".md")


def parse_record(source: Source) -> tuple[Record[FrontMatter] | None, tuple[Problem, ...]]:
    """Type one record; None where its front matter does not fit, though its entries are still looked at."""
    kind = source.values.get("type")
    values, extensions = _own_apart(source.values)
    if not isinstance(kind, str) or kind not in RECORD_TYPES:
        return None, (_unknown_type(source, kind),)
    front, problems = _validate(RECORD_TYPES[RecordType(kind)], values, source.block)
    items = tuple(_items(source))
    entries, broken, entry_problems = _parse_entries(source, items)
    problems = (*problems, *entry_problems)
    if front is None:
        return None, problems
    ident = record_id(source.path)
    return Record(ident, source.path, front, entries, items, source, extensions, broken), problems


def _own_apart(values: dict[str, object]) -> tuple[dict[str, object], Mapping[str, object]]:
    """The keys that Minutebook knows, and those of the organisation's own."""
    own = {key: value for key, value in values.items() if key.startswith("x-")}
    return ({key: value for key, value in values.items() if key not in own}, own) if own else (values, NO_KEYS)


def _unknown_type(source: Source, kind: object) -> Problem:
    if kind is None:
        return Problem("missing-key", source.block.place(0, 0), {"key": "type", "model": FrontMatter})
    allowed = tuple(word.value for word in RecordType)
    return Problem("wrong-word", source.block.locate("type"), {"key": "type", "value": kind, "allowed": allowed})


def _items(source: Source) -> Iterator[Item]:
    found = [heading for heading in source.text.headings if heading.level == 2]
    places = source.text.lines_columns(heading.start for heading in found)
    for heading, (line, _) in zip(found, places, strict=True):
        match = NUMBERED.fullmatch(heading.text)
        number, title = (match[1], match[2]) if match else ("", heading.text)
        yield Item(number, title.strip(), heading.anchor, line)


def _parse_entries(
    source: Source, items: tuple[Item, ...]
) -> tuple[tuple[Entry[EntryFacts], ...], frozenset[str], tuple[Problem, ...]]:
    entries: list[Entry[EntryFacts]] = []
    broken: set[str] = set()
    problems: list[Problem] = []
    lines = [item.line for item in items]
    for fence, block in _entry_blocks(source):
        values, found = read_mapping(block)
        problems.extend(found)
        if values is None:
            match = re.search(r"^id: *([a-z0-9-]+)", fence.text, re.MULTILINE)
            broken.update((match[1],) if match else ())
            continue
        values, own = _own_apart(values)
        kind = EntryType(fence.word)
        facts, found = _validate(entry_type(kind, values), values, block)
        problems.extend(found)
        if facts is None:
            broken.add(str(values.get("id", "")))
            continue
        above = bisect_left(lines, block.first_line)
        item = items[above - 1] if above else None
        ident = f"{record_id(source.path)}#{facts.id}"
        entries.append(Entry(ident, kind, facts, item, block, fence.start, fence.end, own))
    return tuple(entries), frozenset(broken), tuple(problems)


def _entry_blocks(source: Source) -> Iterator[tuple[Fence, YamlBlock]]:
    found = [fence for fence in source.text.fences if fence.word in ENTRY_WORDS]
    places = source.text.lines_columns(fence.text_start for fence in found)
    for fence, (line, column) in zip(found, places, strict=True):
        yield fence, YamlBlock(source.path, fence.text, line, column - 1)


def _validate(model: type[Any], values: dict[str, object], block: YamlBlock) -> tuple[Any | None, tuple[Problem, ...]]:
    try:
        return model.model_validate(values), ()
    except ValidationError as error:
        found = error.errors(include_url=False)
        missing = [str(details["loc"][-1]) for details in found if details["type"] == "missing"]
        misspelt = {
            (*details["loc"][:-1], key)
            for details in found
            if details["type"] == "extra_forbidden" and (key := closest(str(details["loc"][-1]), missing))
        }
        kept = (details for details in found if details["type"] != "missing" or details["loc"] not in misspelt)
        return None, tuple(_problem(model, details, values, block) for details in kept)


def _problem(model: type[Model], details: Any, values: dict[str, object], block: YamlBlock) -> Problem:
    location, kind = tuple(details["loc"]), details["type"]
    written = tuple(_written(values, location))
    if kind == "extra_forbidden":
        known = known_keys(model, location[:-1])
        return Problem("unknown-key", block.locate_key(*written), {"key": location[-1], "known": known})
    if kind == "missing":
        place = block.locate(*written) if written else block.place(0, 0)
        return Problem("missing-key", place, {"key": location[-1], "model": _model_at(model, location[:-1])})
    place = block.locate_key(*written) if location[-1:] == ("[key]",) else block.locate(*written)
    key = next((part for part in reversed(written) if isinstance(part, str)), "")
    context = details.get("ctx", {})
    if kind == "enum":
        allowed = tuple(re.findall(r"'([^']*)'", context["expected"]))
        return Problem("wrong-word", place, {"key": key, "value": details["input"], "allowed": allowed})
    expected = context["expected"] if kind == "wrong_value" else _expected(kind, context.get("pattern", ""))
    value = context.get("value", details["input"])
    return Problem("wrong-value", place, {"key": key, "value": value, "expected": expected})


def _written(values: object, location: tuple[Any, ...]) -> Iterator[Any]:
    """The parts of `location` that the record has: types with a short form add keys that nobody wrote."""
    for part in location:
        if (isinstance(values, dict) and part in values) or (
            isinstance(values, list) and isinstance(part, int) and part < len(values)
        ):
            values = values[part]
            yield part


def _expected(kind: str, pattern: str) -> str:
    if text := expected_text(kind, pattern):
        return text
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return "a mapping: keys and values, one a line and indented"
    if kind in ("tuple_type", "list_type"):
        return "a list"
    return "a value of another kind"


def known_keys(model: type[Model], location: tuple[Any, ...]) -> tuple[str, ...]:
    """The keys that may stand at `location` of a model, by its aliases."""
    found = _model_at(model, location)
    return tuple(info.alias or name for name, info in found.model_fields.items()) if found else ()


def _model_at(model: type[Model], location: tuple[Any, ...]) -> type[Model] | None:
    """The model whose keys stand at `location`; places in lists and keys of open mappings lead to what they hold."""
    current: type[Model] | None = model
    is_own_key = False
    for part in location:
        fields = {info.alias or name: info for name, info in current.model_fields.items()} if current else {}
        if part in fields and not is_own_key:
            annotation = fields[part].annotation
            current, is_own_key = _model_in(annotation), get_origin(annotation) is dict
        else:
            is_own_key = False
    return current


def _model_in(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for inner in getattr(annotation, "__args__", ()) if (found := _model_in(inner))), None)
