"""Parse: from a source in parts to a typed record; everything that does not fit is a problem at its place."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from minutebook.diagnostics import Place, Problem
from minutebook.reading.markdown import Fence
from minutebook.reading.source import Source
from minutebook.reading.yaml import YamlBlock, read_mapping
from minutebook.record import Entry, Item, Record
from minutebook.records import RECORD_TYPES
from minutebook.records.entries import ENTRY_TYPES
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Model
from minutebook.records.front import FrontMatter
from minutebook.words import EntryType, RecordType

NUMBERED = re.compile(r"(?:item\s+)?(\d+[a-z]?(?:\.\d+)*)(?:[.):]|\s+-)?\s+(?=\S)(.*)", re.IGNORECASE | re.DOTALL)
ENTRY_WORDS = frozenset(word.value for word in EntryType)


def record_id(path: str) -> str:
    """`records/bodies/board.md` has the id `bodies/board`."""
    return path.removeprefix("records/").removesuffix(".md")


def parse_record(source: Source) -> tuple[Record[FrontMatter] | None, tuple[Problem, ...]]:
    """Type one record; None where its front matter does not fit, though its entries are still looked at."""
    kind = source.values.get("type")
    extensions = {key: value for key, value in source.values.items() if key.startswith("x-")}
    values = {key: value for key, value in source.values.items() if key not in extensions}
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


def _unknown_type(source: Source, kind: object) -> Problem:
    if kind is None:
        return Problem("missing-key", source.block.place(0, 0), {"key": "type", "model": FrontMatter})
    allowed = tuple(word.value for word in RecordType)
    return Problem("wrong-word", source.block.locate("type"), {"key": "type", "value": kind, "allowed": allowed})


def _items(source: Source) -> Iterator[Item]:
    for heading in source.text.headings:
        if heading.level == 2:
            match = NUMBERED.fullmatch(heading.text)
            number, title = (match[1], match[2]) if match else ("", heading.text)
            yield Item(number, title.strip(), heading.anchor, source.text.line_column(heading.start)[0])


def _parse_entries(
    source: Source, items: tuple[Item, ...]
) -> tuple[tuple[Entry[EntryFacts], ...], frozenset[str], tuple[Problem, ...]]:
    entries: list[Entry[EntryFacts]] = []
    broken: set[str] = set()
    problems: list[Problem] = []
    for fence in source.text.fences:
        if fence.word not in ENTRY_WORDS:
            continue
        block = _entry_block(source, fence)
        values, found = read_mapping(block)
        problems.extend(found)
        if values is None:
            match = re.search(r"^id: *([a-z0-9-]+)", fence.text, re.MULTILINE)
            broken.update((match[1],) if match else ())
            continue
        values = {key: value for key, value in values.items() if not key.startswith("x-")}
        kind = EntryType(fence.word)
        facts, found = _validate(ENTRY_TYPES[kind], values, block)
        problems.extend(found)
        if facts is None:
            broken.add(str(values.get("id", "")))
            continue
        item = next((item for item in reversed(items) if item.line < block.first_line), None)
        entries.append(Entry(f"{record_id(source.path)}#{facts.id}", kind, facts, item, block, fence.start, fence.end))
    return tuple(entries), frozenset(broken), tuple(problems)


def _entry_block(source: Source, fence: Fence) -> YamlBlock:
    line, column = source.text.line_column(fence.text_start)
    return YamlBlock(source.path, fence.text, line, column - 1)


def _validate(model: type[Any], values: dict[str, object], block: YamlBlock) -> tuple[Any | None, tuple[Problem, ...]]:
    try:
        return model.model_validate(values), ()
    except ValidationError as error:
        return None, tuple(_problem(model, details, block) for details in error.errors(include_url=False))


def _problem(model: type[Model], details: Any, block: YamlBlock) -> Problem:
    location = tuple(details["loc"])
    kind = details["type"]
    if kind == "extra_forbidden":
        known = known_keys(model, location[:-1])
        return Problem("unknown-key", block.locate_key(*location), {"key": location[-1], "known": known})
    if kind == "missing":
        place = block.locate(*location[:-1]) if len(location) > 1 else block.place(0, 0)
        return Problem("missing-key", place, {"key": location[-1], "model": model})
    key = next((part for part in reversed(location) if isinstance(part, str) and part != "[key]"), "")
    if kind == "enum":
        allowed = tuple(re.findall(r"'([^']*)'", details["ctx"]["expected"]))
        return Problem(
            "wrong-word", _locate(block, location), {"key": key, "value": details["input"], "allowed": allowed}
        )
    expected = details.get("ctx", {}).get("expected") if kind == "wrong_value" else _expected(kind)
    return Problem(
        "wrong-value", _locate(block, location), {"key": key, "value": details["input"], "expected": expected}
    )


def _locate(block: YamlBlock, location: tuple[Any, ...]) -> Place:
    if location and location[-1] == "[key]":
        return block.locate_key(*location[:-1])
    return block.locate(*location)


def _expected(kind: str) -> str:
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return "a mapping: keys and values, one a line and indented"
    if kind in ("tuple_type", "list_type"):
        return "a list"
    return "a value of another kind"


def known_keys(model: type[Model], location: tuple[Any, ...]) -> tuple[str, ...]:
    """The keys that may stand at `location` of a model, by its aliases."""
    current: Any = model
    for part in location:
        if isinstance(part, int) or part == "[key]":
            continue
        fields = {info.alias or name: info for name, info in current.model_fields.items()}
        inner = _model_in(fields[part].annotation) if part in fields else None
        if inner is None:
            return ()
        current = inner
    return tuple(info.alias or name for name, info in current.model_fields.items())


def _model_in(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for inner in getattr(annotation, "__args__", ()) if (found := _model_in(inner))), None)
