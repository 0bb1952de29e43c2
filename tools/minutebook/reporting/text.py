"""The report as text: a line a diagnostic, its hint under it."""

import shlex
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from minutebook.diagnostics import Diagnostic, Severity
from minutebook.reporting.report import Report
from minutebook.reporting.visible import visible

Piece = tuple[str, str]
"""Words, and how a terminal shows them."""
Pieces = tuple[Piece, ...]
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}


def render(report: Report) -> str:
    return "".join(words for pieces in pieces_of(report) for words, _ in pieces)


def pieces_of(report: Report, excerpt_of: Callable[[Diagnostic], Pieces] = lambda _: ()) -> Iterator[Pieces]:
    """The diagnostics of each file, and after them how many more there are of a check that found too many."""
    most = len(report.diagnostics) if report.most is None else report.most
    for _, found in groupby(report.diagnostics, key=lambda diagnostic: diagnostic.place.path):
        counts: Counter[str] = Counter()
        for diagnostic in found:
            counts[diagnostic.check] += 1
            if counts[diagnostic.check] <= most:
                yield (*_line(report, diagnostic), *excerpt_of(diagnostic), *_hint(diagnostic.hint), ("\n", ""))
        for check, count in counts.items():
            if count > most:
                yield _rest(report.path_of(diagnostic), check, count - most)


def _line(report: Report, diagnostic: Diagnostic) -> Pieces:
    """Where a diagnostic stands, and its message."""
    place, severity = diagnostic.place, diagnostic.severity
    return (
        (f"{visible(report.path_of(diagnostic))}:{place.line}:{place.column}", "bold"),
        (": ", ""),
        (severity.value, STYLES[severity]),
        (f" {diagnostic.check}: {visible(diagnostic.message)}", ""),
    )


def _hint(hint: str) -> Pieces:
    """What to do, on a line of its own, where that can be said."""
    return (("\n    ", ""), (visible(hint), "cyan")) if hint else ()


def _rest(path: str, check: str, count: int) -> Pieces:
    """How many more of a check there are in a file, and how to see them."""
    hint = f"To see them: minutebook check --all --select {check} {shlex.quote(path)}"
    return ((visible(path), "bold"), (f": {count:,} more of {check}.", ""), *_hint(hint), ("\n", ""))
