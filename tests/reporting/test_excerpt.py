"""The line that a terminal shows under a message, and the caret under the value."""

import pytest
from rich.cells import cell_len

from minutebook.diagnostics import Diagnostic, Place, Severity
from minutebook.reporting.excerpt import build_excerpt
from minutebook.reporting.report import Report
from minutebook.reporting.terminal import render_for_terminal
from minutebook.reporting.visible import visible


@pytest.mark.parametrize(
    ("line", "column", "length", "width", "shown"),
    [
        ("startt: 19:30", 1, 6, 60, ["startt: 19:30", "^^^^^^"]),
        ("  for: 3", 8, 1, 60, ["  for: 3", "       ^"]),
        ("", 1, 1, 60, ["", "^"]),
        ("title:", 7, 1, 60, ["title:", "      ^"]),
        ("title:", 40, 9, 60, ["title:", "      ^"]),
        ("北京: 上海", 5, 2, 60, ["北京: 上海", "      ^^^^"]),
        ("a\tbc", 3, 1, 60, ["a    bc", "     ^"]),
        ("x: \x1b[31m\u202eevil", 5, 3, 60, ["x: <U+001B>[31m<U+202E>evil", "           ^^^"]),
        ("0123456789" * 9, 51, 2, 20, ["…456789012345678901…", "       ^^"]),
        ("0123456789" * 9, 1, 3, 20, ["012345678901234567…", "^^^"]),
        ("0123456789" * 9, 90, 1, 20, ["…3456789", "       ^"]),
        ("0123456789" * 9, 81, 500, 20, ["…4567890123456789", "       ^^^^^^^^^^"]),
    ],
)
def test_caret_stands_under_the_value(line: str, column: int, length: int, width: int, shown: list[str]) -> None:
    excerpt = build_excerpt(line, column, length, width)
    assert [excerpt.line, excerpt.caret] == shown
    assert cell_len(excerpt.line) <= width


def test_a_line_of_millions_of_characters_is_cropped() -> None:
    excerpt = build_excerpt("字" * 2_000_000, 1_000_000, 10, 40)
    assert cell_len(excerpt.line) <= 40


def test_terminal_shows_line_and_caret_between_message_and_hint() -> None:
    place = Place("records/a.md", 12, 3, 4)
    report = Report((Diagnostic(place, "unknown-key", "What is wrong.", "What to do.", Severity.ERROR),), 1)
    shown = render_for_terminal(report, lambda path, line: f"- {path[-4:]} is line {line}", 60)
    assert shown.plain.splitlines() == [
        "records/a.md:12:3: error unknown-key: What is wrong.",
        "   12 | - a.md is line 12",
        "      |   ^^^^",
        "    What to do.",
    ]


def test_terminal_shows_no_line_where_there_is_none() -> None:
    report = Report((Diagnostic(Place("records/a.md"), "unknown-key", "Wrong.", "", Severity.ERROR),), 1)
    shown = render_for_terminal(report, lambda path, line: None, 60)
    assert shown.plain == "records/a.md:1:1: error unknown-key: Wrong.\n"


def test_letters_of_all_scripts_stay_and_what_acts_on_the_screen_does_not() -> None:
    assert visible("Ελλάδα عربى 中文 é 👩‍🚀") == "Ελλάδα عربى 中文 é 👩‍🚀"
    assert visible("\x07\x9b\u2067\ufeff\ud800") == "<U+0007><U+009B><U+2067><U+FEFF><U+D800>"
