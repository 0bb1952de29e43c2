"""Give an entry that has a title and no id the id that its title makes."""

import re

import yaml

from minutebook.parse import ENTRY_WORDS
from minutebook.reading.markdown import Fence
from minutebook.reading.source import Source
from minutebook.reading.yaml import YamlBlock, read_mapping
from minutebook.writing.fixes.reading import read_again
from minutebook.writing.slug import slug_of

PREFIX = re.compile(rb"[ \t>]*")


def fix(path: str, data: bytes) -> bytes:
    source = read_again(path, data)
    if source is None:
        return data
    body = source.text.source.encode()
    head = data[: len(data) - len(body)]
    taken = set(source.text.anchors) | {str(values.get("id")) for _, values in _entries(source)}
    insertions: list[tuple[int, bytes]] = []
    for fence, values in _entries(source):
        ident = _free(values.get("title"), taken) if "id" not in values else ""
        start = body.rfind(b"\n", 0, fence.text_start) + 1
        if ident and _is_plain_block(body, fence, start):
            taken.add(ident)
            insertions.append((start, body[start : fence.text_start] + f"id: {ident}\n".encode()))
    for start, line in reversed(insertions):
        body = body[:start] + line + body[start:]
    return head + body


def _entries(source: Source) -> list[tuple[Fence, dict[str, object]]]:
    found = []
    for fence in source.text.fences:
        if fence.word in ENTRY_WORDS:
            values, _ = read_mapping(YamlBlock(source.path, fence.text, 1))
            if values:
                found.append((fence, values))
    return found


def _free(title: object, taken: set[str]) -> str:
    """An id from a title that no entry or heading of the record has; empty where the title gives none."""
    slug = slug_of(title) if isinstance(title, str) else ""
    number, ident = 1, slug
    while slug and ident in taken:
        number += 1
        ident = f"{slug}-{number}"
    return ident


def _is_plain_block(body: bytes, fence: Fence, start: int) -> bool:
    """Whether the entry is keys, a line each, from the first column of the fence, so that a line can go before them."""
    node = yaml.compose(fence.text, Loader=yaml.SafeLoader)
    if not isinstance(node, yaml.MappingNode) or node.flow_style or node.start_mark.column:
        return False
    return body.rfind(b"\n", 0, fence.text_start) > fence.start and bool(
        PREFIX.fullmatch(body[start : fence.text_start])
    )
