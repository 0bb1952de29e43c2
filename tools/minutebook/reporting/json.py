"""The report as JSON, for other programs. Version 1; a key may be added to it, none is renamed or removed.

`{"version": 1, "diagnostics": [{"path", "line", "column", "length", "severity", "check", "message", "hint"}, ...],
"counts": {"records", "records_with_diagnostics", "errors", "warnings"}}`. Paths are relative to the archive's folder; lines
and columns count from 1, columns and lengths in characters; `hint` may be empty. The output is plain ASCII.
"""

from __future__ import annotations

import json
from typing import Any

from minutebook.diagnostics import Diagnostic, Severity
from minutebook.reporting.report import Report

VERSION = 1


def render(report: Report) -> str:
    counts = {
        "records": report.records,
        "records_with_diagnostics": report.touched,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
    }
    diagnostics = [_diagnostic(diagnostic) for diagnostic in report.diagnostics]
    return json.dumps({"version": VERSION, "diagnostics": diagnostics, "counts": counts}, indent=2) + "\n"


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    place = diagnostic.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "severity": diagnostic.severity.value,
        "check": diagnostic.check,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }
