"""The report as text: a line a diagnostic, its hint under it."""

from minutebook.diagnostics import Diagnostic, Severity
from minutebook.reporting.report import Report
from minutebook.reporting.visible import visible

Piece = tuple[str, str]
"""Words, and how a terminal shows them."""
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}


def render(report: Report) -> str:
    lines = ((*line_of(report, diagnostic), *hint_of(diagnostic)) for diagnostic in report.diagnostics)
    return "".join(f"{''.join(words for words, _ in pieces)}\n" for pieces in lines)


def line_of(report: Report, diagnostic: Diagnostic) -> tuple[Piece, ...]:
    """Where a diagnostic stands, and its message."""
    place, severity = diagnostic.place, diagnostic.severity
    return (
        (f"{visible(report.path_of(diagnostic))}:{place.line}:{place.column}", "bold"),
        (": ", ""),
        (severity.value, STYLES[severity]),
        (f" {diagnostic.check}: {visible(diagnostic.message)}", ""),
    )


def hint_of(diagnostic: Diagnostic) -> tuple[Piece, ...]:
    """What to do, on a line of its own, where that can be said."""
    return (("\n    ", ""), (visible(diagnostic.hint), "cyan")) if diagnostic.hint else ()
