"""The report as text: a line a diagnostic, its hint under it; at a terminal with the line of the record and a caret."""

from collections.abc import Callable

from rich.text import Text

from minutebook.diagnostics import Diagnostic, Severity
from minutebook.reporting.excerpt import build_excerpt
from minutebook.reporting.report import Report
from minutebook.reporting.visible import visible

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
LineOf = Callable[[str, int], str | None]
"""From a path and a line's number to that line's text; None where it cannot be shown."""


def render(report: Report) -> str:
    return "".join(f"{_block(report, diagnostic).plain}\n" for diagnostic in report.diagnostics)


def render_for_terminal(report: Report, line_of: LineOf, width: int) -> Text:
    """The report in colours, with the lines of the records, for a screen `width` cells wide."""
    blocks = Text()
    for diagnostic in report.diagnostics:
        blocks.append_text(_block(report, diagnostic, _excerpt(diagnostic, line_of, width))).append("\n")
    return blocks


def _block(report: Report, diagnostic: Diagnostic, excerpt: Text | None = None) -> Text:
    place = diagnostic.place
    block = Text()
    block.append(f"{visible(report.path_of(diagnostic))}:{place.line}:{place.column}", "bold").append(": ")
    block.append(diagnostic.severity.value, STYLES[diagnostic.severity]).append(f" {diagnostic.check}: ")
    block.append(visible(diagnostic.message))
    if excerpt:
        block.append("\n").append_text(excerpt)
    if diagnostic.hint:
        block.append("\n    ").append(visible(diagnostic.hint), "cyan")
    return block


def _excerpt(diagnostic: Diagnostic, line_of: LineOf, width: int) -> Text | None:
    place = diagnostic.place
    line = line_of(place.path, place.line)
    if not line:
        return None
    gutter = f"{place.line:>5} | "
    excerpt = build_excerpt(line, place.column, place.length, max(width - len(gutter), 20))
    shown = Text().append(gutter, "blue").append(excerpt.line).append("\n")
    shown.append(" " * (len(gutter) - 2) + "| ", "blue")
    return shown.append(excerpt.caret, STYLES[diagnostic.severity])
