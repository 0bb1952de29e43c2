"""Scorecards: bodies against the rules that bind them, and rules against what was found, each verdict in a column of its own."""

from collections.abc import Iterable
from dataclasses import dataclass

from minutebook.labels import VERDICTS
from minutebook.outputs.site.links import Link
from minutebook.rules.finding import Finding, count_verdicts

VERDICT_WORDS = tuple(VERDICTS.values())


@dataclass(frozen=True, slots=True)
class Scores:
    """A table: `of` heads its first column; each row is a link and the counts in the order of `verdicts`."""

    caption: str
    of: str
    rows: tuple[tuple[Link, tuple[int, ...]], ...]
    verdicts: tuple[str, ...] = VERDICT_WORDS


def score(caption: str, of: str, groups: Iterable[tuple[Link, Iterable[Finding]]]) -> Scores:
    """A table with a row for each group of findings."""
    counted = ((link, count_verdicts(tuple(findings))) for link, findings in groups)
    return Scores(caption, of, tuple((link, tuple(counts.values())) for link, counts in counted))
