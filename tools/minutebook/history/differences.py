"""Differences in words between two versions: which keys of the front matter changed, and which passages of the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from minutebook.hands import sent_by_fields
from minutebook.history.changed import changed_lines
from minutebook.history.texts import VersionText

CONTEXT = 6
MOST_COMPARISONS = 4_000_000


class PieceKind(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@sent_by_fields
@dataclass(frozen=True, slots=True)
class Piece:
    """Words that follow one another, and whether they are in both versions."""

    kind: PieceKind
    words: str


@sent_by_fields
@dataclass(frozen=True, slots=True)
class Passage:
    """A place of the text that changed, with some words around it. `before` and `after` are its whole lines
    with those beside them."""

    pieces: tuple[Piece, ...]
    before: str
    after: str


@sent_by_fields
@dataclass(frozen=True, slots=True)
class FieldChange:
    """A key of the front matter (`attendance.present`) with what was taken away and what was put there; empty for nothing."""

    key: str
    before: str
    after: str


@sent_by_fields
@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed between two versions."""

    fields: tuple[FieldChange, ...]
    passages: tuple[Passage, ...]


def find_difference(before: VersionText, after: VersionText) -> Difference:
    """What changed, keys in the order of their names, passages in that of the text."""
    return Difference(tuple(_fields(before.values, after.values)), tuple(_passages(before.text, after.text)))


def _fields(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[FieldChange]:
    changed = [key for key in {**before, **after} if key not in before or key not in after or before[key] != after[key]]
    old, new = (dict(_flat({key: values[key] for key in changed if key in values})) for values in (before, after))
    for key in sorted(old.keys() | new.keys()):
        removed, added = old.get(key, ()), new.get(key, ())
        if removed != added:
            lost = [value for value in removed if value not in added]
            came = [value for value in added if value not in removed]
            old_words, new_words = (lost, came) if lost or came else (removed, added)  # of a new order, all
            yield FieldChange(key, ", ".join(old_words), ", ".join(new_words))


def _flat(
    values: Mapping[object, object] | Mapping[str, object], prefix: str = ""
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each value by the keys that lead to it; a list as its items."""
    for key, value in values.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            yield f"{prefix}{key}", tuple(_written(item) for item in value)
        else:
            yield f"{prefix}{key}", (_written(value),)


def _written(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {', '.join(items)}" for key, items in _flat(value))
    if isinstance(value, list):
        return ", ".join(_written(item) for item in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _passages(before: str, after: str) -> Iterator[Passage]:
    old, new = (text.split("\n") for text in changed_lines(before, after))
    for same, (a, b), (c, d) in _blocks(old, new):
        if not same:
            pieces = tuple(_pieces(_words(old[a:b]), _words(new[c:d])))
            if any(piece.kind is not PieceKind.SAME for piece in pieces):
                wide = (" ".join(_words(lines)) for lines in (old[max(a - 1, 0) : b + 1], new[max(c - 1, 0) : d + 1]))
                yield Passage(_shortened(pieces), *wide)


def _words(lines: Sequence[str]) -> list[str]:
    return "\n".join(lines).split()


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for same, (a, b), (c, d) in _blocks(old, new):
        if same:
            yield Piece(PieceKind.SAME, " ".join(old[a:b]))
            continue
        if a < b:
            yield Piece(PieceKind.REMOVED, " ".join(old[a:b]))
        if c < d:
            yield Piece(PieceKind.ADDED, " ".join(new[c:d]))


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, tuple[int, int], tuple[int, int]]]:
    """The two sequences as runs that are the same in both, and runs that are not: (same, span in old, span in new)."""
    most = min(len(old), len(new))
    start = next((index for index in range(most) if old[index] != new[index]), most)
    rest = most - start
    end = next((index for index in range(rest) if old[-1 - index] != new[-1 - index]), rest)
    a, b, c, d = start, len(old) - end, start, len(new) - end
    if start:
        yield True, (0, start), (0, start)
    if (b - a) * (d - c) > MOST_COMPARISONS or b - a == d - c == 1 or (a == b) != (c == d):
        yield False, (a, b), (c, d)
    elif a < b or c < d:
        for tag, i, j, m, n in SequenceMatcher(None, old[a:b], new[c:d], autojunk=False).get_opcodes():
            yield tag == "equal", (a + i, a + j), (c + m, c + n)
    if end:
        yield True, (b, len(old)), (d, len(new))


def _shortened(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Of the words that are the same, only some before and after those that changed."""
    return tuple(
        piece if piece.kind is not PieceKind.SAME else
        Piece(PieceKind.SAME, _around(piece.words, is_first=index == 0, is_last=index == len(pieces) - 1))
        for index, piece in enumerate(pieces)
    )  # fmt: skip


def _around(words: str, *, is_first: bool, is_last: bool) -> str:
    found = words.split(" ")
    if is_first and len(found) > CONTEXT:
        return " ".join(["…", *found[-CONTEXT:]])
    if is_last and len(found) > CONTEXT:
        return " ".join([*found[:CONTEXT], "…"])
    return words if len(found) <= 2 * CONTEXT else " ".join([*found[:CONTEXT], "…", *found[-CONTEXT:]])
