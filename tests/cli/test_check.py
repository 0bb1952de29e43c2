"""`minutebook check` as an operator runs it: what it prints where, and its exit codes."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MINUTES = "meetings/board/2026-03-03/minutes.md"
BAD = """\
---
type: minutes
title: Board, 3 March 2026
body: board
date: 2026-03-03
status: draft
startt: 19:30
---
## 1. Welcome
"""
MESSAGE = (
    f"records/{MINUTES}:7:1: error unknown-key: “startt” is not a key that is known here.\n    Did you mean “start”?\n"
)


def run(*arguments: str, cwd: Path, code: int = 0) -> tuple[str, str]:
    """Standard output and standard error of the real command; asserts its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "minutebook", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done.stdout, done.stderr


def run_at_terminal(*arguments: str, cwd: Path, **environment: str) -> str:
    """What the command shows on a terminal."""
    ours, theirs = pty.openpty()
    variables = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    process = subprocess.Popen(
        [sys.executable, "-m", "minutebook", *arguments],
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**variables, "TERM": "xterm-256color", "COLUMNS": "80", **environment},
    )
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 4096):
            shown += chunk
    except OSError:  # Linux says so where the other end of a terminal is closed
        pass
    os.close(ours)
    process.wait()
    return shown.decode().replace("\r\n", "\n")


def test_clean_archive_says_so_on_standard_error(make_archive: Callable[..., Path]) -> None:
    assert run("check", cwd=make_archive()) == ("", "6 records checked, nothing to report.\n")


def test_error_gives_exit_code_1_and_a_summary(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({MINUTES: BAD})
    assert run("check", cwd=folder, code=1) == (MESSAGE, "1 error in 1 of 7 records.\n")


def test_archive_is_found_above_the_current_folder(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({MINUTES: BAD})
    output, _ = run("check", cwd=folder / "records" / "people", code=1)
    assert output == f"../../{MESSAGE}"


def test_paths_choose_what_is_shown_though_all_is_read(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({MINUTES: BAD})
    assert run("check", "records/people", cwd=folder) == ("", "4 records checked, nothing to report.\n")
    assert run("check", f"records/{MINUTES}", cwd=folder, code=1) == (MESSAGE, "1 error in 1 of 1 record.\n")
    assert run("check", "records", cwd=folder, code=1) == (MESSAGE, "1 error in 1 of 7 records.\n")


def test_archive_elsewhere_is_named_from_here(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({MINUTES: BAD})
    output, _ = run("check", folder.name, cwd=folder.parent, code=1)
    assert output == f"{folder.name}/{MESSAGE}"


def test_checks_and_families_are_selected_and_ignored(make_archive: Callable[..., Path]) -> None:
    folder = make_archive({MINUTES: BAD})
    for options in (["--select", "votes"], ["--ignore", "unknown-key"], ["--ignore", "front-matter"]):
        assert run("check", *options, cwd=folder) == ("", "7 records checked, nothing to report.\n")
    for options in (["--select", "unknown-key"], ["--select", "votes", "--select", "front-matter"]):
        assert run("check", *options, cwd=folder, code=1)[0] == MESSAGE


def test_unknown_check_is_a_mistake_of_use_with_suggestions(make_archive: Callable[..., Path]) -> None:
    _, words = run("check", "--select", "unknwon-key", cwd=make_archive(), code=2)
    assert "there is no check or family “unknwon-key”. Did you mean unknown-key" in words


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_formats_for_programs_are_all_that_goes_to_standard_output(
    format_: str, make_archive: Callable[..., Path]
) -> None:
    output, words = run("check", "--format", format_, cwd=make_archive({MINUTES: BAD}), code=1)
    assert json.loads(output)["version"] in (1, "2.1.0")
    assert words == "1 error in 1 of 7 records.\n"


def test_folder_that_is_no_archive_is_said_with_exit_code_2(tmp_path: Path) -> None:
    output, words = run("check", cwd=tmp_path, code=2)
    assert output == ""
    assert words == (
        f"minutebook: {tmp_path} is not an archive: it has no folder records/.\n"
        "  Run this where records/ is, give its folder, or begin an archive with: minutebook init FOLDER\n"
    )


def test_path_that_does_not_exist_is_said_with_exit_code_2(make_archive: Callable[..., Path]) -> None:
    folder = make_archive()
    _, words = run("check", "nowhere.md", cwd=folder, code=2)
    assert words.startswith(f"minutebook: There is no file or folder {folder}/nowhere.md.\n")


def test_paths_in_two_archives_are_refused(make_archive: Callable[..., Path], tmp_path: Path) -> None:
    folder = make_archive()
    (tmp_path / "other" / "records").mkdir(parents=True)
    _, words = run("check", str(folder), "other", cwd=tmp_path, code=2)
    assert words == "minutebook: These paths are in more than one archive.\n  Check one archive at a time.\n"


def test_terminal_shows_the_line_and_a_caret_without_colour_when_asked(make_archive: Callable[..., Path]) -> None:
    shown = run_at_terminal("check", cwd=make_archive({MINUTES: BAD}), NO_COLOR="1")
    assert [line for line in shown.splitlines() if line.strip()] == [
        f"\x1b[1mrecords/{MINUTES}:7:1\x1b[0m: \x1b[1merror\x1b[0m unknown-key: “startt” is not a key that is known here.",
        "    7 | startt: 19:30",
        "      | \x1b[1m^^^^^^\x1b[0m",
        "    Did you mean “start”?",
    ]


def test_terminal_gets_colours(make_archive: Callable[..., Path]) -> None:
    shown = run_at_terminal("check", cwd=make_archive({MINUTES: BAD}))
    assert "\x1b[1;31merror\x1b[0m" in shown


def test_no_escape_of_a_record_reaches_the_terminal(make_archive: Callable[..., Path]) -> None:
    evil = BAD.replace("startt: 19:30", '"sta\x1b]0;owned\x07rt\u202e": "19:30"')
    shown = run_at_terminal("check", cwd=make_archive({MINUTES: evil}), NO_COLOR="1")
    assert "\x1b]" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown
