"""Tallies in words, for timelines, feeds and pages."""

from minutebook.labels import counted
from minutebook.records.tally import Tally
from minutebook.votes import count_of
from minutebook.words import Position

SHORT = {
    Position.FOR: "for",
    Position.AGAINST: "against",
    Position.ABSTAIN: "abstained",
    Position.PRESENT_NOT_VOTING: "not voting",
}


def tally_words(tally: Tally) -> str:
    """`29 for, 30 against, counted four times`; `6 for, of 12 entitled`; empty where no figure is recorded."""
    parts = [
        f"{count:,} {word}" for position, word in SHORT.items() if (count := count_of(tally, position)) is not None
    ]
    words = ", ".join(parts)
    if words and tally.entitled is not None:
        words += f", of {tally.entitled:,} entitled"
    if not words and tally.turnout:
        words = f"turnout {tally.turnout}"
    times = counted(tally.counts or 1)
    return ", ".join(part for part in (words, times) if part)
