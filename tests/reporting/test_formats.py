"""Each format's whole output for one report."""

import json

import jsonschema
import pytest

from minutebook.checks import find_checks
from minutebook.diagnostics import Diagnostic, Place, Severity
from minutebook.reporting import FORMATS, renderer
from minutebook.reporting.report import Report, summary_of

NAME = "records/people/ann,o:50%.md"
REPORT = Report(
    (
        Diagnostic(
            Place("records/bodies/board.md", 9, 3, 6),
            "unknown-key",
            "“startt” is not known.",
            "Did you mean “start”?",
            Severity.ERROR,
        ),
        Diagnostic(
            Place(NAME, 1, 1), "unknown-key", "Odd \x1b[31mred\u202e 100%\nand more", "", Severity.WARNING
        ),
    ),
    records=4,
    folder="minutes/",
)  # fmt: skip

SARIF_SCHEMA = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"enum": ["2.1.0"]},
        "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "run": {
            "type": "object",
            "required": ["tool"],
            "additionalProperties": False,
            "properties": {
                "tool": {"$ref": "#/$defs/tool"},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "tool": {
            "type": "object",
            "required": ["driver"],
            "additionalProperties": False,
            "properties": {
                "driver": {
                    "type": "object",
                    "required": ["name"],
                    "additionalProperties": False,
                    "properties": {
                        "name": {"type": "string"},
                        "semanticVersion": {"type": "string"},
                        "rules": {"type": "array", "uniqueItems": True, "items": {"$ref": "#/$defs/rule"}},
                    },
                }
            },
        },
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": {
            "type": "object",
            "required": ["text"],
            "additionalProperties": False,
            "properties": {"text": {"type": "string", "minLength": 1}, "markdown": {"type": "string"}},
        },
        "rule": {
            "type": "object",
            "required": ["id"],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"},
                "shortDescription": {"$ref": "#/$defs/message"},
                "fullDescription": {"$ref": "#/$defs/message"},
                "help": {"$ref": "#/$defs/message"},
                "defaultConfiguration": {"properties": {"level": {"$ref": "#/$defs/level"}}},
                "properties": {"properties": {"tags": {"type": "array", "items": {"type": "string"}}}},
            },
        },
        "result": {
            "type": "object",
            "required": ["message"],
            "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": {"$ref": "#/$defs/level"},
                "message": {"$ref": "#/$defs/message"},
                "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
            },
        },
        "location": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "physicalLocation": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        "artifactLocation": {
                            "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9/._~%-]*$"}}
                        },
                        "region": {
                            "additionalProperties": False,
                            "properties": {
                                "startLine": {"type": "integer", "minimum": 1},
                                "startColumn": {"type": "integer", "minimum": 1},
                                "endColumn": {"type": "integer", "minimum": 1},
                            },
                        },
                    },
                }
            },
        },
    },
}
"""The constraints of SARIF 2.1.0 (section 3) on the parts that are written here; no other property is written."""


def test_text_has_a_line_for_each_diagnostic_and_one_for_each_hint() -> None:
    assert renderer("text")(REPORT) == (
        "minutes/records/bodies/board.md:9:3: error unknown-key: “startt” is not known.\n"
        "    Did you mean “start”?\n"
        "minutes/records/people/ann,o:50%.md:1:1: warning unknown-key: "
        "Odd <U+001B>[31mred<U+202E> 100%<U+000A>and more\n"
    )


def many(path: str, count: int, check: str = "wrong-value", severity: Severity = Severity.ERROR) -> list[Diagnostic]:
    return [Diagnostic(Place(path, line, 1), check, "Odd.", "", severity) for line in range(1, count + 1)]


def test_of_one_check_in_one_file_people_see_the_first_and_programs_all() -> None:
    found = (
        *many("records/a b.md", 5),
        *many("records/a b.md", 2, "unknown-key"),
        *many("records/c.md", 2),
        *many("records/d.md", 1_003, severity=Severity.WARNING),
    )
    report = Report(found, 4, most=2)
    odd = "{}:{}:1: {} {}: Odd.\n"
    assert renderer("text")(report) == "".join(
        (
            *(odd.format("records/a b.md", line, "error", "wrong-value") for line in (1, 2)),
            *(odd.format("records/a b.md", line, "error", "unknown-key") for line in (1, 2)),
            "records/a b.md: 3 more of wrong-value.\n",
            "    To see them: minutebook check --all --select wrong-value 'records/a b.md'\n",
            *(odd.format("records/c.md", line, "error", "wrong-value") for line in (1, 2)),
            *(odd.format("records/d.md", line, "warning", "wrong-value") for line in (1, 2)),
            "records/d.md: 1,001 more of wrong-value.\n",
            "    To see them: minutebook check --all --select wrong-value records/d.md\n",
        )
    )
    assert renderer("text")(Report(found, 4)).count("Odd.") == len(found)
    for format_ in ("json", "sarif", "github"):
        assert renderer(format_)(report).count("Odd.") == len(found)
    assert summary_of(report).startswith("9 errors and 1,003 warnings in 3 of 4 records.")


def test_github_commands_are_escaped() -> None:
    assert renderer("github")(REPORT) == (
        "::error file=minutes/records/bodies/board.md,line=9,col=3,endColumn=9,title=unknown-key"
        "::“startt” is not known. Did you mean “start”?\n"
        "::warning file=minutes/records/people/ann%2Co%3A50%25.md,line=1,col=1,endColumn=2,title=unknown-key"
        "::Odd <U+001B>[31mred<U+202E> 100%25%0Aand more\n"
    )


def test_json_has_a_version_every_diagnostic_and_counts() -> None:
    assert json.loads(renderer("json")(REPORT)) == {
        "version": 1,
        "diagnostics": [
            {
                "path": "records/bodies/board.md",
                "line": 9,
                "column": 3,
                "length": 6,
                "severity": "error",
                "check": "unknown-key",
                "message": "“startt” is not known.",
                "hint": "Did you mean “start”?",
            },
            {
                "path": NAME,
                "line": 1,
                "column": 1,
                "length": 1,
                "severity": "warning",
                "check": "unknown-key",
                "message": "Odd \x1b[31mred\u202e 100%\nand more",
                "hint": "",
            },
        ],
        "counts": {"records": 4, "records_with_diagnostics": 2, "errors": 1, "warnings": 1},
    }


def test_sarif_is_of_the_shape_that_the_standard_asks() -> None:
    log = json.loads(renderer("sarif")(REPORT))
    jsonschema.Draft202012Validator(SARIF_SCHEMA).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.id for check in find_checks()]
    assert {rules[result["ruleIndex"]]["id"] for result in run["results"]} == {"unknown-key"}


def test_sarif_places_a_result_with_percent_encoded_address() -> None:
    result = json.loads(renderer("sarif")(REPORT))["runs"][0]["results"][1]
    result.pop("ruleIndex")
    assert result == {
        "ruleId": "unknown-key",
        "level": "warning",
        "message": {"text": "Odd \x1b[31mred\u202e 100%\nand more"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "minutes/records/people/ann%2Co%3A50%25.md"},
                    "region": {"startLine": 1, "startColumn": 1, "endColumn": 2},
                }
            }
        ],
    }


@pytest.mark.parametrize("name", ["json", "sarif"])
def test_formats_for_programs_are_plain_ascii(name: str) -> None:
    assert renderer(name)(REPORT).isascii()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_render_an_empty_report(name: str) -> None:
    output = renderer(name)(Report((), records=46))
    assert (output == "") is (name in ("text", "github"))


def test_summary_counts_in_words() -> None:
    assert summary_of(REPORT) == "1 error and 1 warning in 2 of 4 records. Error at minutes/records/bodies/board.md:9."
    assert summary_of(Report(REPORT.diagnostics[1:] * 3, records=1)) == "3 warnings in 1 of 1 record."
    assert summary_of(Report((), records=46)) == "46 records checked, nothing to report."


def test_summary_leads_to_the_errors_among_warnings() -> None:
    report = Report((*REPORT.diagnostics[:1] * 4, *REPORT.diagnostics[1:]), records=4)
    place = "records/bodies/board.md:9"
    assert summary_of(report) == (
        f"4 errors and 1 warning in 2 of 4 records. Errors at {place}, {place}, {place} and 1 more."
    )
