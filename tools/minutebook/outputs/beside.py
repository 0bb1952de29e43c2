"""Old and new words side by side: what a correction changed, as pages and feeds show it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from minutebook.history.differences import Difference, Piece, PieceKind

MOST_PLACES = 8
MOST_WORDS = 80


@dataclass(frozen=True, slots=True)
class Place:
    """One place that changed: the words before and after. `key` is that of the front matter in words; empty for the text."""

    key: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """The places that changed, in order; of very many the first, with how many are `left_out`."""

    places: tuple[Place, ...]
    left_out: int


def set_beside(difference: Difference) -> Beside:
    """Both columns of a difference. Of a long run of words the first are shown, and an ellipsis."""
    total = len(difference.fields) + len(difference.passages)
    return Beside(tuple(islice(_places(difference), MOST_PLACES)), max(total - MOST_PLACES, 0))


def shortened(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces of at most so many words each, without those that are empty."""
    return tuple(Piece(piece.kind, few_words(piece.words)) for piece in pieces if piece.words)


def few_words(text: str) -> str:
    """The first words of a text that has very many, and an ellipsis."""
    words = text.split(" ")
    return " ".join([*words[:MOST_WORDS], "…"]) if len(words) > MOST_WORDS else text


def _places(difference: Difference) -> Iterator[Place]:
    for field in difference.fields:
        before, after = Piece(PieceKind.REMOVED, field.before), Piece(PieceKind.ADDED, field.after)
        yield Place(_key_words(field.key), shortened([before]), shortened([after]))
    for passage in difference.passages:
        yield Place(
            "",
            shortened(piece for piece in passage.pieces if piece.kind is not PieceKind.ADDED),
            shortened(piece for piece in passage.pieces if piece.kind is not PieceKind.REMOVED),
        )


def _key_words(key: str) -> str:
    """`attendance.in-attendance` is “attendance, in attendance”."""
    return key.replace(".", ", ").replace("-", " ")
