"""The report as text for a terminal: in colours, each diagnostic with the line of its record and a caret."""

from collections.abc import Callable

from rich.text import Text

from minutebook.diagnostics import Diagnostic
from minutebook.reporting.excerpt import build_excerpt
from minutebook.reporting.report import Report
from minutebook.reporting.text import STYLES, Pieces, pieces_of

LineOf = Callable[[str, int], str | None]
"""From a path and a line's number to that line's text; None where it cannot be shown."""


def render_for_terminal(report: Report, text_of: LineOf, width: int) -> Text:
    """The report for a screen `width` cells wide."""
    shown = Text()
    for pieces in pieces_of(report, lambda diagnostic: _excerpt(diagnostic, text_of, width)):
        for words, style in pieces:
            shown.append(words, style)
    return shown


def _excerpt(diagnostic: Diagnostic, text_of: LineOf, width: int) -> Pieces:
    place = diagnostic.place
    line = text_of(place.path, place.line)
    if not line:
        return ()
    gutter = f"{place.line:>5} | "
    excerpt = build_excerpt(line, place.column, place.length, max(width - len(gutter), 20))
    return (
        ("\n", ""),
        (gutter, "blue"),
        (f"{excerpt.line}\n", ""),
        (" " * (len(gutter) - 2) + "| ", "blue"),
        (excerpt.caret, STYLES[diagnostic.severity]),
    )
