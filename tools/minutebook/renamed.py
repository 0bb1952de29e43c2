"""Renamed records: what of a correction only follows a record to its new id, and tells a reader nothing new."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from minutebook.archive import Archive
from minutebook.history.differences import Difference, Piece, PieceKind

WORD = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
SHORT = ("people/", "bodies/")
"""Folders of records that others name by a short id."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A record's former id as it was written, and the one that stands in its place."""

    former: str
    later: str


def ids_of_renamed(archive: Archive) -> Mapping[str, str]:
    """Former ids of records, whole and short, each with the id of now."""
    found = {alias.strip("/").removesuffix(".md"): now for alias, now in archive.aliases.items()}
    short = {
        former.removeprefix(folder): now.removeprefix(folder)
        for former, now in found.items()
        for folder in SHORT
        if former.startswith(folder) and now.startswith(folder)
    }
    return short | found


def set_renamed_apart(difference: Difference, ids: Mapping[str, str]) -> tuple[Difference, tuple[Renamed, ...]]:
    """What else changed, and the renames that some places only follow, each once."""
    found: dict[Renamed, None] = {}

    def is_other(before: str, after: str) -> bool:
        followed = _followed(before, after, ids)
        found.update(dict.fromkeys(followed))
        return not followed

    fields = tuple(each for each in difference.fields if is_other(each.before, each.after))
    passages = tuple(
        each
        for each in difference.passages
        if is_other(_side(each.pieces, PieceKind.REMOVED), _side(each.pieces, PieceKind.ADDED))
    )
    return Difference(fields, passages), tuple(found)


def only_follows(difference: Difference, ids: Mapping[str, str]) -> bool:
    """Whether all that changed follows renamed records."""
    rest, found = set_renamed_apart(difference, ids) if ids else (difference, ())
    return bool(found) and not (rest.fields or rest.passages)


def _side(pieces: Iterable[Piece], kind: PieceKind) -> str:
    return " ".join(piece.words for piece in pieces if piece.kind in (PieceKind.SAME, kind))


def _followed(before: str, after: str, ids: Mapping[str, str]) -> tuple[Renamed, ...]:
    """The renames by which some words become others; none where anything else sets them apart."""
    used = tuple(Renamed(word, ids[word]) for word in dict.fromkeys(WORD.findall(before)) if word in ids)
    return used if WORD.sub(lambda word: ids.get(word[0], word[0]), before) == after else ()
