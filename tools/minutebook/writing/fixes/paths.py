"""Move a record whose path states another type, body or date than it does; its old id becomes an alias."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from minutebook.archive import Archive
from minutebook.filing import BODY_FOLDERS, MEETING_TYPES, SINGLE_FOLDERS, date_of_name, filed, is_slug
from minutebook.reading.source import CLOSING
from minutebook.record import Record
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.writing.front_matter import write_yaml
from minutebook.writing.slug import slug_of

ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/|#", re.IGNORECASE)
LISTED = re.compile(r"^aliases:[ \t]*\[(?=[^\]#\n]*\][ \t]*$)", re.MULTILINE)
BLOCK = re.compile(r"^aliases:[ \t]*\n(?P<indent>[ ]*)- ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Move:
    """A record is to go from one id to another, which is free."""

    record: Record[FrontMatter]
    to: str

    @property
    def path(self) -> str:
        return f"records/{self.to}.md"


def find_moves(archive: Archive) -> tuple[Move, ...]:
    """Every move that is certain: nothing lies at its end, and no file or link depends on where the record is."""
    linked = {target for record in archive.records for target in _linked(record)}
    taken = {file.path.casefold() for file in archive.files} | set(archive.aliases)
    moves: dict[str, Move] = {}
    for record in archive.records:
        to = _home(archive, record)
        move = Move(record, to or record.id)
        is_free = move.path.casefold() not in taken and move.path not in moves and to not in taken
        if to and to != record.id and is_free and record.path not in linked and not _depends_on_place(record):
            moves[move.path] = move
    return tuple(moves.values())


def with_alias(text: str, ident: str) -> str | None:
    """A record's text with one more alias; None where it has aliases in a form that is not safe to add to."""
    closing = CLOSING.search(text, 4)
    if closing is None:
        return None
    end = closing.start()
    front = text[:end]
    if not re.search(r"^aliases:", front, re.MULTILINE):
        return front + write_yaml({"aliases": [ident]}) + text[end:]
    if listed := LISTED.search(front):
        rest = front[listed.end() :]
        return front[: listed.end()] + ident + ("" if rest.lstrip().startswith("]") else ", ") + rest + text[end:]
    if block := BLOCK.search(front):
        start = block.start("indent")
        return f"{front[:start]}{block['indent']}- {ident}\n{front[start:]}{text[end:]}"
    return None


def _home(archive: Archive, record: Record[FrontMatter]) -> str | None:
    """Where a record belongs by what it says; None where that is not clear."""
    front, name = record.front, record.id.rpartition("/")[2]
    if not isinstance(front, DatedFrontMatter):
        folder = next((folder for folder, kind in SINGLE_FOLDERS.items() if kind is front.type), None)
        return f"{folder}/{name}" if folder and is_slug(name) else None
    if front.body not in archive.bodies or not front.date.is_exact:
        return None
    if front.type in MEETING_TYPES:
        return _in_meeting(record, front, name)
    folder = next(folder for folder, kind in BODY_FOLDERS.items() if kind is front.type)
    rest = _after_date(name) if date_of_name(name) else name if is_slug(name) else slug_of(front.title)
    return f"{folder}/{front.body}/{front.date}{f'-{rest}' if rest else ''}"


def _in_meeting(record: Record[FrontMatter], front: DatedFrontMatter, name: str) -> str | None:
    place = filed(record.id)
    dated = place.dated_name if place and record.id.startswith("meetings/") else None
    suffix = _after_date(dated) if dated else ""
    last = name if front.type.value not in ("agenda", "minutes") else front.type.value
    folder = f"{front.date}-{suffix}" if suffix else str(front.date)
    return f"meetings/{front.body}/{folder}/{last}" if is_slug(last) and is_slug(folder) else None


def _after_date(name: str) -> str:
    return name.removeprefix(date_of_name(name) or "").removeprefix("-")


def _linked(record: Record[FrontMatter]) -> Iterator[str]:
    """The paths under the archive's folder that a record's text links to."""
    folder = posixpath.dirname(record.path)
    for link in record.text.links:
        if not ELSEWHERE.match(link.target):
            yield posixpath.normpath(posixpath.join(folder, unquote(link.target.partition("#")[0])))


def _depends_on_place(record: Record[FrontMatter]) -> bool:
    return bool(record.front.attachments or getattr(record.front, "ballots_file", None)) or any(_linked(record))
