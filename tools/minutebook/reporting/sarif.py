"""The report as SARIF 2.1.0 (OASIS), which code scanning of GitHub, GitLab and Azure reads; one run, every check a rule."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from minutebook.checks import Check, find_checks
from minutebook.diagnostics import Diagnostic
from minutebook.reporting.manual import read_manual
from minutebook.reporting.report import Report
from minutebook.version import VERSION

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report) -> str:
    checks = find_checks()
    places = {check.id: index for index, check in enumerate(checks)}
    run = {
        "tool": {
            "driver": {
                "name": "minutebook",
                "semanticVersion": VERSION,
                "rules": [_rule(check) for check in checks],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, diagnostic, places[diagnostic.check]) for diagnostic in report.diagnostics],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(check: Check) -> dict[str, Any]:
    manual = read_manual(check.manual)
    markdown = (
        f"{manual.what}\n\n{manual.why}\n\nBad:\n\n```yaml\n{manual.bad}\n```\n\nGood:\n\n```yaml\n{manual.good}\n```"
    )
    return {
        "id": check.id,
        "shortDescription": {"text": manual.summary},
        "fullDescription": {"text": manual.what or manual.summary},
        "help": {"text": check.manual, "markdown": markdown},
        "defaultConfiguration": {"level": check.severity.value},
        "properties": {"tags": [check.family]},
    }


def _result(report: Report, diagnostic: Diagnostic, index: int) -> dict[str, Any]:
    place = diagnostic.place
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.length}
    address = quote(report.path_of(diagnostic).encode("utf-8", "surrogateescape"))
    return {
        "ruleId": diagnostic.check,
        "ruleIndex": index,
        "level": diagnostic.severity.value,
        "message": {"text": f"{diagnostic.message} {diagnostic.hint}".strip()},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": address}, "region": region}}],
    }
