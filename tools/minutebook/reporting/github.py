"""The report as commands to GitHub Actions, which shows each diagnostic at its line of the pull request.

The form and its escapes are those of GitHub's `actions/toolkit`, packages/core/src/command.ts.
"""

from minutebook.diagnostics import Diagnostic
from minutebook.reporting.report import Report
from minutebook.reporting.visible import visible


def render(report: Report) -> str:
    return "".join(f"{_command(report, diagnostic)}\n" for diagnostic in report.diagnostics)


def _command(report: Report, diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    properties = {
        "file": report.path_of(diagnostic),
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.length),
        "title": diagnostic.check,
    }
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    words = f"{diagnostic.message} {diagnostic.hint}".strip()
    return f"::{diagnostic.severity.value} {listed}::{_data(words)}"


def _data(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
