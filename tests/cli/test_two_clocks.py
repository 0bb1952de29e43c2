"""`timeline`, `show` and `check --known-at`: what happened, what stood on a day, and what the public knew by then."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutebook.cli import commands

from ..books import Book, minutes

ID = "meetings/board/2026-03-03/minutes"
MOTION = "```motion\nid: rent\ntitle: Rent\nvote: {for: 5, against: 2}\nresult: carried\n```"
RESCINDS = "```decision\nid: no-rent\ntitle: No rent\nrescinds: meetings/board/2026-03-03/minutes#rent\n```"
BODY = """\
---
type: body
title: The Board
classification: board
members:
- person: Jane Roe
  role: chair
  from: 2026-01-01
  until: 2026-03-31
- person: John Doe
  from: 2026-01-01
---
"""


RULEBOOK = """\
---
type: rulebook
title: Orders
body: board
from: 2020-01-01
---
```rule
id: minutes
number: "1"
kind: notice
clause: Draft minutes are published within a day.
parameters: {object: draft-minutes, within: 1 day}
```
"""


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Minutes published with no motion, then with it; the decision that rescinds it; and a closed record."""
    book = Book(tmp_path / "book")
    book.write("bodies/board.md", BODY)
    book.write(f"{ID}.md", minutes())
    book.commit("2026-03-05", "Publish")
    book.write(f"{ID}.md", minutes(text=MOTION))
    book.commit("2026-03-09", "Add the motion")
    book.write("meetings/board/2026-04-07/minutes.md", minutes("2026-04-07", RESCINDS))
    book.commit("2026-04-08", "Publish")
    book.write("meetings/board/2026-05-05/minutes.md", minutes("2026-05-05", "Behind doors.", visibility="closed"))
    book.commit("2026-05-06", "Publish")
    return book


def run(book: Book, command: str, *arguments: str) -> Result:
    folder = ("--folder", str(book.folder)) if command == "show" else (str(book.folder),)
    return CliRunner().invoke(commands, [command, *folder, *arguments])


def test_timeline_tells_what_happened_and_since_when_it_is_public(book: Book) -> None:
    assert (
        run(book, "timeline").stdout
        == """\
2026-03-03  Board, 2026-03-03
            meeting · board · public since 2026-03-05
            meetings/board/2026-03-03
2026-03-03  Rent
            motion · board · Carried · 5 for, 2 against · public since 2026-03-09
            meetings/board/2026-03-03/minutes#rent
2026-04-07  Board, 2026-04-07
            meeting · board · public since 2026-04-08
            meetings/board/2026-04-07
2026-04-07  No rent
            decision · board · public since 2026-04-08
            meetings/board/2026-04-07/minutes#no-rent
"""
    )


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (["--kind", "motion"], ["Rent"]),
        (["--body", "board", "--kind", "election"], []),
        (["--since", "2026-04-01"], ["Board, 2026-04-07", "No rent"]),
        (["--until", "2026-04-01"], ["Board, 2026-03-03", "Rent"]),
        (["--as-of", "2026-04-06"], ["Board, 2026-03-03", "Rent"]),
        (["--known-at", "2026-03-08"], ["Board, 2026-03-03"]),
        (["--by", "published", "--since", "2026-03-09", "--until", "2026-03-09"], ["Rent"]),
    ],
)
def test_timeline_shows_only_what_was_asked_for(options: list[str], titles: list[str], book: Book) -> None:
    found = json.loads(run(book, "timeline", "--format", "json", *options).stdout)
    assert [event["title"] for event in found["events"]] == titles


def test_timeline_tells_what_only_git_shows(book: Book) -> None:
    """Minutes that came later than a rule allows, and words that changed after approval: as the site's timeline does."""
    book.write("rulebooks/orders.md", RULEBOOK)
    book.write(f"{ID}.md", minutes(text="The board met in the hall.", status="approved"))
    book.commit("2026-06-01", "Approve")
    book.write(f"{ID}.md", minutes(text="The board met in the library.", status="approved"))
    book.commit("2026-06-02", "Change the room")
    told = run(book, "timeline", "--kind", "finding").stdout + run(book, "timeline", "--kind", "correction").stdout
    assert "Draft minutes were published 2 days after the meeting; clause 1 allows 1 day." in told
    assert "Correction to Board, 2026-03-03" in told
    then = run(book, "timeline", "--kind", "correction", "--known-at", "2026-06-01").stdout
    assert then == ""
    assert "a model rule, which binds nobody" not in told
    book.write("rulebooks/orders.md", RULEBOOK.replace("body: board\n", "body: board\nmodel: true\n"))
    model = run(book, "timeline", "--kind", "finding").stdout
    assert " · a model rule, which binds nobody · " in model


def test_findings_and_rules_are_those_of_the_day_asked_about(tmp_path: Path) -> None:
    """What was not due by then is no finding."""
    book = Book(tmp_path / "book")
    book.write("rulebooks/orders.md", RULEBOOK)
    book.write(f"{ID}.md", minutes())
    book.write("meetings/board/2026-04-07/agenda.md", minutes("2026-04-07", type="agenda", status="scheduled"))
    book.commit("2026-03-05", "Publish")

    def verdicts(command: str, *asked: str) -> list[str]:
        found = json.loads(run(book, command, "--format", "json", *asked).stdout)
        return [f"{each['subject'][-10:]} {each['verdict']}" for each in found["findings"]]

    assert verdicts("findings", "--as-of", "2026-04-08") == ["2026-03-03 breached"]
    assert verdicts("findings", "--known-at", "2026-04-08") == ["2026-03-03 breached"]
    assert verdicts("findings", "--known-at", "2026-04-09") == ["2026-03-03 breached", "2026-04-07 breached"]
    (rule,) = json.loads(run(book, "rules", "--format", "json", "--as-of", "2026-04-08").stdout)["rules"]
    assert rule["findings"]["breached"] == 1


def test_show_tells_of_an_entry_and_of_its_record(book: Book) -> None:
    commits = book.git("log", "--format=%h", "--abbrev=10", "--", f"records/{ID}.md").splitlines()
    assert (
        run(book, "show", f"{ID}#rent", "--as-of", "2026-04-30").stdout
        == f"""\
Rent
Motion · board · 3 March 2026
{ID}#rent
Public since 2026-03-09 12:00.

Carried: 5 for, 2 against
On 30 April 2026: rescinded
  2026-03-03  made
  2026-04-07  rescinds  meetings/board/2026-04-07/minutes#no-rent

Versions
    1  2026-03-05 12:00  first-publication     {commits[1]}  Ann Other: Publish
    2  2026-03-09 12:00  edit-before-approval  {commits[0]}  Ann Other: Add the motion

id: rent
title: Rent
vote: {{for: 5, against: 2}}
result: carried
"""
    )


def test_as_of_says_what_stood_and_who_sat_on_a_day(book: Book) -> None:
    assert "On 1 April 2026: in force\n" in run(book, "show", f"{ID}#rent", "--as-of", "2026-04-01").stdout
    assert "  Jane Roe, chair\n  John Doe\n" in run(book, "show", "bodies/board", "--as-of", "2026-03-01").stdout
    assert "Members on 1 April 2026\n  John Doe\n\n" in run(book, "show", "board", "--as-of", "2026-04-01").stdout


def test_known_at_shows_a_record_as_it_was_published(book: Book) -> None:
    found = json.loads(run(book, "show", ID, "--known-at", "2026-03-08", "--format", "json").stdout)
    assert (found["text"], [version["number"] for version in found["versions"]]) == ("The board met.\n", [1])
    assert "On 10 March 2026: in force\n" in run(book, "show", f"{ID}#rent", "--known-at", "2026-03-10").stdout
    later = run(book, "show", "meetings/board/2026-04-07/minutes", "--known-at", "2026-03-08")
    assert str(later.exception) == "There is no record meetings/board/2026-04-07/minutes."


def test_show_says_what_is_not_public(book: Book) -> None:
    said = run(book, "show", "meetings/board/2026-05-05/minutes").stdout
    assert "Not public: shown here because this is the archive itself.\n" in said
    assert "Public since" not in said


def test_message_of_a_commit_does_not_act_on_the_terminal(book: Book) -> None:
    book.write(f"{ID}.md", minutes(text="Changed."))
    book.commit("2026-06-01", "Change \x1b[2J")
    assert "Change <U+001B>[2J\n" in run(book, "show", ID).stdout


def test_old_version_is_shown_whole(book: Book) -> None:
    assert run(book, "show", ID, "--version", "1").stdout == minutes()
    assert str(run(book, "show", ID, "--version", "7").exception) == f"There is no version 7 of {ID}."


def test_deleted_record_still_has_its_versions(book: Book) -> None:
    book.delete(f"{ID}.md")
    book.commit("2026-06-01", "Delete")
    assert run(book, "show", ID, "--version", "1").stdout == minutes()


def test_check_reads_the_records_as_they_were_published(book: Book) -> None:
    book.write(f"{ID}.md", minutes(status="aproved"))
    book.commit("2026-06-01")
    now, then = (
        run(book, "check", "--select", "wrong-word"),
        run(book, "check", "--select", "wrong-word", "--known-at", "2026-05-01"),
    )
    assert ("aproved" in now.stdout, then.stdout, then.exit_code) == (True, "", 0)


def test_check_as_of_a_day_leaves_out_what_had_not_happened(book: Book) -> None:
    book.write("meetings/board/2026-06-02/minutes.md", minutes("2026-06-02", RESCINDS, status="aproved"))
    now, then = (run(book, "check", "--select", "decisions", "--select", "wrong-word", *asked)
                 for asked in ((), ("--as-of", "2026-06-01")))  # fmt: skip
    assert ("aproved" in now.stdout, then.stdout, then.exit_code) == (True, "", 0)
    assert then.stderr == "4 records checked, nothing to report.\n"


def test_known_at_before_anything_was_published_is_refused(book: Book) -> None:
    refused = run(book, "timeline", "--known-at", "2026-03-04")
    assert str(refused.exception) == "Nothing was published by then: the first record was on 2026-03-05."


def test_known_at_needs_a_repository(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    refused = CliRunner().invoke(commands, ["timeline", str(tmp_path), "--known-at", "2026-03-04"])
    assert str(refused.exception) == "There is no git repository, so nobody can tell what was known when."


def test_shallow_clone_does_not_say_what_was_known_before_it_begins(book: Book, tmp_path: Path) -> None:
    book.git("clone", "-q", "--depth", "2", f"file://{book.top}", str(tmp_path / "clone"))
    refused = CliRunner().invoke(commands, ["timeline", str(tmp_path / "clone"), "--known-at", "2026-03-10"])
    assert str(refused.exception).startswith("What was published by then is not known: this is a shallow clone")


def test_partial_clone_says_that_it_lacks_what_old_versions_said(book: Book, tmp_path: Path) -> None:
    book.git("config", "uploadpack.allowFilter", "true")
    book.git("clone", "-q", "--filter=blob:none", f"file://{book.top}", str(tmp_path / "clone"))
    told = CliRunner().invoke(commands, ["timeline", str(tmp_path / "clone"), "--known-at", "2026-03-10"])
    assert "This is a partial clone, made with --filter" in told.stderr
    whole = CliRunner().invoke(commands, ["timeline", str(book.folder), "--known-at", "2026-03-10"])
    assert (bool(whole.stdout), whole.stderr) == (True, "2 events.\n")


MANUAL = Path(__file__).parents[2] / "site" / "manual" / "two-clocks.md"
COMMANDS = re.findall(r"^minutebook ((?!build|ledger).*)$", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)


def test_manual_has_commands() -> None:
    assert len(COMMANDS) == 5


@pytest.mark.parametrize("command", COMMANDS)
def test_command_of_the_manual_works(command: str, book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(book.folder)
    result = CliRunner().invoke(commands, command.split())
    assert (result.exit_code, result.exception, bool(result.stdout)) == (0, None, True)
