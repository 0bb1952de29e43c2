"""Changes: the old and new words of a correction that git shows, as a table that needs no styles."""

from collections.abc import Iterable
from html import escape

from minutebook.events.event import Event, EventKind
from minutebook.history.differences import Piece, PieceKind
from minutebook.outputs.beside import Place, set_beside
from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.public_history import ShownVersion

MORE, MANY_MORE = "1 more change is not shown here.", "{:,} more changes are not shown here."
ELEMENTS = {PieceKind.ADDED: "ins", PieceKind.REMOVED: "del"}


def found_change(event: Event, edition: Edition) -> ShownVersion | None:
    """The version that made the correction that an event tells of; None where git shows none."""
    return edition.corrections_by_event.get(event.id) if event.kind is EventKind.CORRECTION else None


def changes_of(event: Event, edition: Edition) -> str:
    """The table of what a correction changed; empty where git does not show it."""
    version = found_change(event, edition)
    if version is None or version.corrected is None:
        return ""
    beside = set_beside(version.corrected)
    rows = "".join(map(_row, beside.places))
    table = f"<table><thead><tr><th>Was</th><th>Now</th></tr></thead><tbody>{rows}</tbody></table>" if rows else ""
    more = beside.left_out + version.omitted
    return table + (f"<p>{MORE if more == 1 else MANY_MORE.format(more)}</p>" if more else "")


def _row(place: Place) -> str:
    key = f"{escape(place.key, quote=False)}: " if place.key else ""
    return f'<tr><td dir="auto">{key}{_words(place.before)}</td><td dir="auto">{key}{_words(place.after)}</td></tr>'


def _words(pieces: Iterable[Piece]) -> str:
    return " ".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    words = escape(one_line(piece.words), quote=False)
    element = ELEMENTS.get(piece.kind)
    return f"<{element}>{words}</{element}>" if element else words
