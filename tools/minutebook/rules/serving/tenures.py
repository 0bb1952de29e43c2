"""Tenures: the terms of one person on one body that follow each other without a break."""

from collections.abc import Iterable, Iterator
from datetime import date

from minutebook.periods import Period
from minutebook.rules.evidence import Evidence
from minutebook.rules.serving.mandates import ends_after
from minutebook.terms import Term


def tenures(terms: Iterable[Term], pause: Period, evidence: Evidence) -> Iterator[tuple[Term, ...]]:
    """Terms in a row, earliest first; a time off the body as long as `pause`, or longer, begins a new row.

    Terms that run side by side, in two offices, are one. A term whose beginning is not recorded is in no row.
    """
    row: list[Term] = []
    until = date.min
    for term in sorted((each for each in terms if each.begins), key=lambda each: (each.begins, each.index)):
        assert term.begins
        is_beside = row and term.begins.last < until and (term.ends is None or term.ends.last <= until)
        if is_beside:
            continue
        if row and until < date.max and term.begins.first >= ends_after((until, until), pause, evidence)[0]:
            yield tuple(row)
            row = []
        row.append(term)
        until = max(until if len(row) > 1 else date.min, term.ends.last if term.ends else date.max)
    if row:
        yield tuple(row)
