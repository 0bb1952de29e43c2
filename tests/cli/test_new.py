"""`minutebook new` writes records that pass `check`, with what is known filled in."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutebook.cli import commands
from minutebook.writing.kinds import find_kinds

DAY = ("--date", "2026-03-01")
GIVEN: dict[str, tuple[str, ...]] = {
    "agenda": (*DAY, "--start", "19:30"),
    "minutes": DAY,
    "email": (*DAY, "--from", "jane-roe"),
    "vote": DAY,
    "motion": (*DAY, "--moved", "jane-roe"),
    "election": (*DAY, "--seats", "3"),
    "statement": DAY,
    "body": ("--classification", "branch"),
    "person": (),
    "rulebook": (*DAY, "--body", "board"),
}
TITLES = ["Repairs", "no", 'Notice: "now" #1 - [x] {y}', "2026-03-01", "预算 🎉", "it's\n12:30", "!tag &a *b"]
MINUTES = """\
---
type: minutes
title: Board, 3 March 2026
body: board
date: 2026-03-03
status: draft
start: 19:30
place: 'Room 5: north'
chair: jane-roe
# These are the members. Move those who sent apologies, or were absent, to these lists.
attendance:
  present:
    - jane-roe
    - john-doe
    - mary-major
  apologies: []
  absent: []
---
## 1. Apologies

## 2. Minutes of the last meeting
- [Board, 3 February 2026](../2026-02-03/minutes.md): to be approved.

## 4a. The \\*roof\\*

## Matters arising
- John Doe, A. N. Other: Write to the \\[old\\] council ([Board, 3 February 2026](../2026-02-03/minutes.md), due 31 March 2026)
"""
BEFORE = """\
---
type: minutes
title: Board, 3 February 2026
body: board
date: 2026-02-03
status: circulated
---
## 1. Letters

```action
id: letter
owner: [john-doe, A. N. Other]
task: Write to the [old] council
due: 2026-03-31
```

```action
id: paint
owner: jane-roe
task: Paint the door
```

```follow-up
id: painted
of: "#paint"
state: done
```

```action
id: sweep
owner: jane-roe
task: Sweep
state: done
```
"""
AGENDA = """\
---
type: agenda
title: Board, 3 March 2026
body: board
date: 2026-03-03
start: 19:30
place: "Room 5: north"
chair: jane-roe
---
## 1. Apologies
## 2. Minutes of the last meeting
## 4a. The \\*roof\\*
"""


def new(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["new", *arguments])


def check() -> Result:
    return CliRunner().invoke(commands, ["check"], standalone_mode=False)


@pytest.fixture
def folder(make_archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_archive()
    monkeypatch.chdir(folder)
    return folder


def test_every_kind_is_tried_here() -> None:
    assert sorted(GIVEN) == list(find_kinds())


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("kind", GIVEN)
def test_what_is_written_passes_check_and_needs_no_fix(kind: str, title: str, folder: Path) -> None:
    result = new(kind, *GIVEN[kind], "--title", title)
    assert result.exit_code == 0, result.output
    assert (folder / result.stdout.strip()).is_file()
    checked = check()
    assert (checked.return_value, checked.stdout, checked.stderr) == (0, "", "7 records checked, nothing to report.\n")
    assert CliRunner().invoke(commands, ["fix"], standalone_mode=False).stderr == "Nothing to fix.\n"


@pytest.mark.parametrize("kind", GIVEN)
def test_nothing_is_overwritten(kind: str, folder: Path) -> None:
    path = folder / new(kind, *GIVEN[kind], "--title", "Repairs").stdout.strip()
    path.write_text("mine\n", encoding="utf-8")
    assert new(kind, *GIVEN[kind], "--title", "Repairs").exit_code != 0
    assert path.read_text(encoding="utf-8") == "mine\n"


def test_minutes_take_over_what_is_known(folder: Path) -> None:
    for day, name, text in (("2026-02-03", "minutes", BEFORE), ("2026-03-03", "agenda", AGENDA)):
        path = folder / "records/meetings/board" / day / f"{name}.md"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    assert new("minutes").stdout == "records/meetings/board/2026-03-03/minutes.md\n"
    assert (folder / "records/meetings/board/2026-03-03/minutes.md").read_text(encoding="utf-8") == MINUTES
    assert check().return_value == 0


def test_minutes_of_a_body_without_members_state_nothing_of_who_was_there(folder: Path) -> None:
    (folder / "records/bodies/board.md").write_text("---\ntype: body\ntitle: Board\nclassification: board\n---\n")
    new("minutes", *DAY)
    text = (folder / "records/meetings/board/2026-03-01/minutes.md").read_text(encoding="utf-8")
    front = text.split("---\n")[1]
    assert front.endswith(
        "status: draft\n# attendance:\n#   present: [who was there]\n#   apologies: [who sent them]\n"
    )


def test_agenda_brings_back_minutes_and_actions(folder: Path) -> None:
    path = folder / "records/meetings/board/2026-02-03/minutes.md"
    path.parent.mkdir(parents=True)
    path.write_text(BEFORE, encoding="utf-8")
    new("agenda", "--date", "2026-03-03", "--start", "19:30", "--place", "Room 5: north")
    assert (folder / "records/meetings/board/2026-03-03/agenda.md").read_text(encoding="utf-8") == (
        "---\ntype: agenda\ntitle: Board, 3 March 2026\nbody: board\ndate: 2026-03-03\nstatus: scheduled\n"
        "start: 19:30\nplace: 'Room 5: north'\nchair: jane-roe\n---\n"
        "## 1. Welcome and apologies\n\n## 2. Minutes of the last meeting\n"
        "- [Board, 3 February 2026](../2026-02-03/minutes.md): to be approved.\n\n## 3. Matters arising\n"
        "- John Doe, A. N. Other: Write to the \\[old\\] council "
        "([Board, 3 February 2026](../2026-02-03/minutes.md), due 31 March 2026)\n\n## 4. Any other business\n"
    )


def test_titles_without_ascii_letters_are_numbered(folder: Path) -> None:
    paths = [new("vote", *DAY, "--title", "预算").stdout for _ in range(2)]
    assert paths == ["records/votes/board/2026-03-01-1.md\n", "records/votes/board/2026-03-01-2.md\n"]


def test_names_that_windows_keeps_for_devices_are_numbered(folder: Path) -> None:
    paths = [new("person", "--title", title).stdout for title in ("Con", "CON", "Connie", "LPT1")]
    assert paths == [f"records/people/{name}.md\n" for name in ("con-1", "con-2", "connie", "lpt1-1")]
    assert new("motion", *GIVEN["motion"], "--title", "Con").stdout == "records/motions/board/2026-03-01-con.md\n"
    assert check().stderr == "11 records checked, nothing to report.\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("email", "--title", "x"), "Missing option --from."),
        (("email", "--title", "x", "--from", "y", "--body", "bord"), "There is no body “bord”"),
        (("agenda", "--date", "2026-02-30"), "expected a date that exists in the calendar"),
        (("agenda", "--date", "2026-02"), "“2026-02” has no day"),
        (("agenda", "--date", "2026-02-03", "--start", "25:00"), "“25:00” is not a time"),
        (("person", "--title", "X", "--id", "../../x"), "“../../x” cannot be an id."),
        (("person", "--title", "X", "--id", "con"), "“con” cannot be an id: Windows keeps it for a device"),
        (("person", "--title", " "), "it is empty."),
    ],
)
def test_mistakes_are_said_and_nothing_is_written(arguments: tuple[str, ...], words: str, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    result = subprocess.run(
        [sys.executable, "-m", "minutebook", "new", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, words in result.stderr) == (2, True), result.stderr
    assert sorted(folder.rglob("*")) == before


def test_at_a_terminal_it_asks(folder: Path) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, b"Pat Doe\n")
    done = subprocess.run(
        [sys.executable, "-m", "minutebook", "new", "person"], stdin=theirs, capture_output=True, text=True, check=False
    )
    os.close(ours)
    os.close(theirs)
    assert (done.returncode, done.stdout) == (0, "records/people/pat-doe.md\n"), done.stderr
