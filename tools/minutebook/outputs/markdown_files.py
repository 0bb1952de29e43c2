"""Markdown files: the source of every public record beside its page, with what leads to withheld records left out."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from minutebook.addresses import address_of
from minutebook.archive import folded
from minutebook.labels import WITHHELD
from minutebook.outputs.edition import Edition
from minutebook.outputs.page import SiteFile
from minutebook.outputs.site.clean import link_address
from minutebook.parse import record_id
from minutebook.public import NAME_WITHHELD, View, path_of
from minutebook.record import Record
from minutebook.records.front import FrontMatter

REFERENCE = re.compile(r"[\w./%~@-]+(?:#[\w.%-]+)?")
LINK = re.compile(r"""(\]\(\s*<?|\]:[ \t]*<?|\b(?:href|src)\s*=\s*["']?)([^\s<>()"']+)""", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
LONGEST_ID = 4


@dataclass(frozen=True, slots=True)
class _Hidden:
    """What must not be read: full ids of records, paths of files, short ids of bodies and people, names by first word.

    `spelt` are those names of files that are no one word, longest first.
    """

    ids: frozenset[str]
    files: frozenset[str]
    spelt: tuple[str, ...]
    short: frozenset[str]
    names: dict[str, tuple[re.Pattern[str], ...]]


def source_address(record: Record[FrontMatter]) -> str:
    """The address of a record's source."""
    return f"{address_of(record.id)}source.md"


def render_sources(edition: Edition) -> tuple[SiteFile, ...]:
    """The file of every public record."""
    view = edition.view
    hidden = _hidden(view)
    return tuple(
        SiteFile(unquote(source_address(record)), _source(record, hidden, view).encode())
        for record in view.archive.records
    )


def text_reader(view: View) -> Callable[[Record[FrontMatter]], str]:
    """A function that gives a record's text without its front matter, as its published source has it."""
    hidden = _hidden(view)

    def read(record: Record[FrontMatter]) -> str:
        return "".join(_public_parts(record, hidden, view)[1:]) if hidden.ids else record.text.source

    return read


def words_reader(view: View) -> Callable[[str, Record[FrontMatter]], str]:
    """A function that gives words of a record without links and references to what is withheld."""
    hidden = _hidden(view)

    def read(words: str, record: Record[FrontMatter]) -> str:
        may_lead = "/" in words or "." in words or ":" in words
        return _without_targets(words, record, hidden, view, is_data=False) if hidden.ids and may_lead else words

    return read


def _source(record: Record[FrontMatter], hidden: _Hidden, view: View) -> str:
    return "".join(_public_parts(record, hidden, view)) if hidden.ids else record.source.content


def _public_parts(record: Record[FrontMatter], hidden: _Hidden, view: View) -> list[str]:
    """A record's file as it was committed, in pieces, but for references, links and names that lead to what is withheld.

    Short ids and names are replaced in front matter and entries only: in prose they are what the record chose to say.
    """
    parts = []
    for piece, is_data in _parts(record):
        text = _without_targets(piece, record, hidden, view, is_data=is_data)
        parts.append(_without_names(text, hidden) if is_data else text)
    return parts


def _without_targets(text: str, record: Record[FrontMatter], hidden: _Hidden, view: View, *, is_data: bool) -> str:
    here = address_of(record.id)

    def link(match: re.Match[str]) -> str:
        return match[0] if link_address(match[2], record, view, here) else match[1] + WITHHELD

    for name in hidden.spelt:
        text = text.replace(name, WITHHELD)
    return REFERENCE.sub(_reference_replacer(record, hidden, is_data=is_data), LINK.sub(link, text))


def _hidden(view: View) -> _Hidden:
    names: defaultdict[str, list[re.Pattern[str]]] = defaultdict(list)
    for name in view.withheld_names:
        words = name.split()
        if words:
            first = WORD.search(words[0])
            pattern = r"[\s.\u00a0]+".join(map(re.escape, words))
            names[first[0] if first else words[0]].append(re.compile(rf"{pattern}(?!\w)", re.IGNORECASE))
    short = (id_.partition("/")[2] for id_ in view.withheld_ids if id_.startswith(("bodies/", "people/")))
    by_word = {first: tuple(found) for first, found in names.items()}
    files = {path.rpartition("/")[2] for path in view.withheld_files}
    spelt = sorted((name for name in files if not REFERENCE.fullmatch(name)), key=len, reverse=True)
    return _Hidden(view.withheld_ids, view.withheld_files, tuple(spelt), frozenset(short), by_word)


def _parts(record: Record[FrontMatter]) -> Iterator[tuple[str, bool]]:
    """The file in pieces, each with whether it is data (front matter, an entry) and not prose."""
    content, text = record.source.content, record.text.source
    head = len(content) - len(text)
    yield content[:head], True
    data, position = text.encode(), 0
    for entry in sorted(record.entries, key=lambda entry: entry.start):
        yield data[position : entry.start].decode(), False
        yield data[entry.start : entry.end].decode(), True
        position = entry.end
    yield data[position:].decode(), False


def _reference_replacer(
    record: Record[FrontMatter], hidden: _Hidden, *, is_data: bool
) -> Callable[[re.Match[str]], str]:
    def replaced(match: re.Match[str]) -> str:
        reference = match[0].rstrip(".")
        written = unquote(reference).partition("#")[0]
        is_hidden = (is_data and written in hidden.short) or _leads_to_hidden(written, record, hidden)
        return WITHHELD + match[0][len(reference) :] if is_hidden else match[0]

    return replaced


def _leads_to_hidden(written: str, record: Record[FrontMatter], hidden: _Hidden) -> bool:
    """Whether a path, an id or an address holds the id of a withheld record."""
    if written in hidden.files:
        return True
    if written.endswith(".md"):
        found = path_of(record, written)
        if found and record_id(found) in hidden.ids:
            return True
    elif path_of(record, written) in hidden.files:
        return True
    if "/" not in written:
        return written in hidden.ids
    parts = written.removesuffix(".md").strip("/").split("/")
    return any(
        "/".join(parts[start:end]) in hidden.ids
        for start in range(len(parts))
        for end in range(start + 1, min(start + LONGEST_ID, len(parts)) + 1)
    )


def _without_names(text: str, hidden: _Hidden) -> str:
    if not hidden.names:
        return text
    parts: list[str] = []
    position = 0
    for word in WORD.finditer(text):
        if word.start() < position:
            continue
        for pattern in hidden.names.get(folded(word[0]), ()):
            found = pattern.match(text, word.start())
            if found:
                parts += (text[position : word.start()], NAME_WITHHELD)
                position = found.end()
                break
    return "".join([*parts, text[position:]])
