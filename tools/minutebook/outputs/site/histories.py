"""The history of a record as its page shows it: every version, when it was published, by whom, and what it changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.history.differences import Difference, FieldChange, Passage
from minutebook.history.kinds import VersionKind
from minutebook.labels import SIGNATURE_NOTES, label
from minutebook.outputs.beside import few_words, shortened
from minutebook.outputs.clocks import Instant, instant_of
from minutebook.outputs.edition import Edition
from minutebook.outputs.site.press import Sheet
from minutebook.public_history import ShownVersion
from minutebook.record import Record
from minutebook.records.front import FrontMatter

ROOM = 30_000
"""Bytes of changed words that a page has room for, the latest first, so that a record's history never outweighs the record."""
CHANGE = 60
"""Bytes of a change beside its words."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One version: its fragment on the page, its kind in words, and the way to its file at the repository's host.

    `difference` is what it changed, as far as there is room, `left_out` in how many more places it changed the record.
    `in_git` is there where the ledger has an earlier time, which is `when`; `is_by_ledger` also where git has none.
    """

    anchor: str
    kind: str
    when: Instant | None
    is_by_ledger: bool
    in_git: Instant | None
    signature: str
    version: ShownVersion
    difference: Difference | None
    left_out: int
    is_withdrawal: bool
    file: str


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """All versions, the last first. `is_complete` is False where this clone does not have the whole history."""

    since: Instant | None
    rows: tuple[HistoryRow, ...]
    is_unpublished: bool
    is_complete: bool


def history_of(record: Record[FrontMatter], sheet: Sheet) -> RecordHistory | None:
    """The history of a record; None where the edition has none."""
    known = sheet.edition.history
    if known is None:
        return None
    rows = _rows(known.lives.get(record.id, ()), sheet.edition)
    return RecordHistory(known_since(record.id, sheet), tuple(rows), record.id in known.unpublished, known.is_complete)


def known_since(id_: str, sheet: Sheet) -> Instant | None:
    """Since when a record or entry is public; None where that is not known, or it is not published yet."""
    known = sheet.edition.history
    moment = known.known_since(id_) if known else None
    return instant_of(moment, sheet.edition) if moment else None


def _rows(life: Sequence[ShownVersion], edition: Edition) -> Iterator[HistoryRow]:
    room = ROOM
    for version in reversed(life):
        shown, room = _fitting(version.difference, room) if version.difference else (None, room)
        yield _row(version, shown, edition)


def _fitting(difference: Difference, room: int) -> tuple[Difference, int]:
    """As much of a difference as there is room for, and the room that is left: none once something was left out."""
    fields: list[FieldChange] = []
    passages: list[Passage] = []
    for field in difference.fields:
        field = FieldChange(field.key, few_words(field.before), few_words(field.after))
        room -= CHANGE + len(f"{field.before}{field.after}".encode())
        if room < 0:
            return Difference(tuple(fields), ()), 0
        fields.append(field)
    for passage in difference.passages:
        pieces = shortened(passage.pieces)
        room -= CHANGE + sum(len(piece.words.encode()) for piece in pieces)
        if room < 0:
            return Difference(tuple(fields), tuple(passages)), 0
        passages.append(Passage(pieces, passage.before, passage.after))
    return Difference(tuple(fields), tuple(passages)), room


def _places(difference: Difference | None) -> int:
    return len(difference.fields) + len(difference.passages) if difference else 0


def _row(version: ShownVersion, shown: Difference | None, edition: Edition) -> HistoryRow:
    when = instant_of(version.published, edition) if version.published else None
    is_withdrawal = version.kind is VersionKind.WITHDRAWAL
    kind = label(version.kind) if version.is_shown or is_withdrawal else "Not shown"
    is_by_ledger = version.published != version.in_git
    in_git = instant_of(version.in_git, edition) if version.in_git and is_by_ledger else None
    anchor = f"record-version-{version.number}"
    signature = SIGNATURE_NOTES[version.signature.value] if version.signature else ""
    file = _file(version, edition)
    left_out = _places(version.difference) - _places(shown)
    return HistoryRow(
        anchor, kind, when, is_by_ledger, in_git, signature, version, shown, left_out, is_withdrawal, file
    )


def _file(version: ShownVersion, edition: Edition) -> str:
    """Where the repository's host shows the file as this version left it; empty where unknown."""
    if not edition.repository or not version.path or "/HEAD/" not in edition.repository:
        return ""
    return edition.repository.replace("/HEAD/", f"/{version.commit}/", 1) + version.path
