"""Put the keys of front matter in the order of the record's type, by moving whole lines."""

import yaml

from minutebook.parse import known_keys
from minutebook.reading.source import Source
from minutebook.records import RECORD_TYPES
from minutebook.records.front import FrontMatter
from minutebook.words import RecordType
from minutebook.writing.fixes.reading import read_again

FIRST = ("type", "title", "body", "date", "status", "summary")


def fix(path: str, data: bytes) -> bytes:
    source = read_again(path, data)
    if source is None or source.values.get("type") not in set(RECORD_TYPES):
        return data
    blocks = _blocks(source)
    if blocks is None:
        return data
    order = _order(RecordType(str(source.values["type"])))
    places = {key: order.index(key) if key in order else len(order) for key in blocks}
    text = "".join(blocks[key] for key in sorted(blocks, key=places.__getitem__))
    start = source.content.index("\n") + 1
    return (source.content[:start] + text + source.content[start + len(source.block.text) :]).encode()


def _order(kind: RecordType) -> tuple[str, ...]:
    """What a record is comes first, then what is special to its type, then what all records may say."""
    shared = [key for key in known_keys(FrontMatter, ()) if key not in FIRST]
    own = [key for key in known_keys(RECORD_TYPES[kind], ()) if key not in FIRST and key not in shared]
    return (*FIRST, *own, *shared)


def _blocks(source: Source) -> dict[str, str] | None:
    """The lines of each key; None where a comment or empty line between keys may belong to either side."""
    lines = source.block.text.splitlines(keepends=True)
    if any(not line.strip() or line.startswith("#") for line in lines):
        return None
    node = yaml.compose(source.block.text, Loader=yaml.SafeLoader)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        return None
    starts = [key.start_mark.line for key, _ in node.value]
    if starts[:1] != [0] or len(set(starts)) != len(starts) or any(key.start_mark.column for key, _ in node.value):
        return None
    ends = [*starts[1:], len(lines)]
    return {key.value: "".join(lines[start:end]) for (key, _), start, end in zip(node.value, starts, ends, strict=True)}
