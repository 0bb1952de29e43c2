"""Commands that choose by an id: one that the archive does not have is said, with the likely ones, and is no empty answer."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook.cli import commands
from minutebook.errors import MinutebookError

from ..books import Book, minutes

BODY = "---\ntype: body\ntitle: The {name}\nclassification: committee\n{more}---\n"
RULEBOOK = """\
---
type: rulebook
title: Standing orders
body: board
from: 2020-01-01
---
```rule
id: notice
title: Seven clear days
kind: notice
clause: Seven clear days' notice is given.
parameters: {at-least: 7 clear days}
```
"""
FILES = {
    "bodies/board.md": BODY.format(name="Board of Management", more="aliases: [bodies/executive]\n"),
    "bodies/finance-committee.md": BODY.format(name="Finance Committee", more=""),
    "people/jane-roe.md": "---\ntype: person\ntitle: Jane Roe\n---\n",
    "people/yolanda-smith.md": "---\ntype: person\ntitle: Yolanda Smith\n---\n",
    "rulebooks/orders.md": RULEBOOK,
    "meetings/board/2026-03-03/minutes.md": minutes(topics="[rents, annual-report]"),
    "meetings/council/2026-03-03/minutes.md": minutes().replace("body: board", "body: council"),
    "meetings/trustees/2026-03-03/minutes.md": minutes(visibility="closed").replace("body: board", "body: trustees"),
}
BODIES = "Its bodies: board, council, finance-committee."


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    book = Book(tmp_path_factory.mktemp("known") / "book")
    for path, text in FILES.items():
        book.write(path, text)
    book.commit("2026-03-05")
    return book


def run(book: Book, asked: str, word: str) -> BaseException | None:
    command, option = asked.split()
    done = CliRunner().invoke(commands, [command, str(book.folder), option, word], standalone_mode=False)
    return done.exception


def test_help_says_of_every_command_in_a_whole_sentence_what_it_does() -> None:
    lines = CliRunner().invoke(commands, ["--help"]).stdout.partition("Commands:\n")[2].splitlines()
    assert len(lines) > 15
    assert [line for line in lines if not line.endswith(".") or line.endswith("...")] == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("chek", "There is no command “chek”. Did you mean check?"),
        ("new minits", "There is no command “minits”. Did you mean minutes?"),
        ("sing", "No such command 'sing'."),
    ],
)
def test_misspelt_command_is_answered_with_the_likely_one(line: str, words: str) -> None:
    done = CliRunner().invoke(commands, line.split())
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (2, f"Error: {words}")


@pytest.mark.parametrize(
    ("asked", "word", "message", "hint"),
    [
        ("timeline --body", "nope", "There is no body “nope” in the public record.", BODIES),
        ("timeline --body", "bord", "There is no body “bord” in the public record.", "Did you mean board?"),
        ("timeline --body", "finance", "There is no body “finance” in the public record.",
         "Did you mean finance-committee?"),
        ("timeline --body", "trustees", "There is no body “trustees” in the public record.", BODIES),
        ("timeline --body", "executive", "There is no body “executive” in the public record.", "Did you mean board?"),
        ("timeline --person", "Jane Ro", "There is no person “Jane Ro” in the public record.",
         "Did you mean jane-roe?"),
        ("timeline --person", "john", "There is no person “john” in the public record.",
         "Its people: jane-roe, yolanda-smith."),
        ("timeline --topic", "report", "There is no topic “report” in the public record.",
         "Did you mean annual-report?"),
        ("findings --body", "Board of Managment", "There is no body “Board of Managment” in this archive.",
         "Did you mean board?"),
        ("findings --rule", "notices", "There is no rule “notices” in this archive.", "Did you mean notice?"),
        ("findings --rule", "rulebooks/order#notice",
         "There is no rule “rulebooks/order#notice” in this archive.", "Did you mean rulebooks/orders#notice?"),
        ("rules --body", "bodies/boards", "There is no body “bodies/boards” in this archive.", "Did you mean board?"),
        ("lag --body", "councils", "There is no body “councils” in this archive.", "Did you mean council?"),
    ],
)  # fmt: skip
def test_id_that_the_archive_does_not_have_is_refused(
    asked: str, word: str, message: str, hint: str, book: Book
) -> None:
    refused = run(book, asked, word)
    assert isinstance(refused, MinutebookError)
    assert (refused.message, refused.hint) == (message, hint)


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("timeline --body", "council"),
        ("timeline --person", "yolanda-smith"),
        ("timeline --topic", "annual-report"),
        ("findings --body", "finance-committee"),
        ("findings --body", "trustees"),
        ("findings --rule", "notice"),
        ("findings --rule", "rulebooks/orders#notice"),
        ("rules --body", "council"),
        ("lag --body", "trustees"),
    ],
)
def test_id_that_the_archive_has_is_understood_where_there_is_nothing_to_tell(
    asked: str, word: str, book: Book
) -> None:
    assert run(book, asked, word) is None


@pytest.mark.parametrize(
    "days", [("--as-of", "2026-02-20"), ("--known-at", "2026-03-06", "--as-of", "2026-03-02")], ids=["as-of", "both"]
)
def test_topic_that_came_later_is_of_no_event_yet(days: tuple[str, ...], book: Book) -> None:
    line = ["timeline", str(book.folder), *days, "--topic"]
    later, misspelt = (CliRunner().invoke(commands, [*line, word], standalone_mode=False) for word in ("rents", "rnts"))
    assert (later.exception, later.stdout) == (None, "")
    assert later.stderr == "0 events. What was asked for came into the public record later.\n"
    assert isinstance(misspelt.exception, MinutebookError)
    assert misspelt.exception.message == "There is no topic “rnts” in the public record."
    assert misspelt.exception.hint == "Did you mean rents?"


def test_archive_without_people_says_so(tmp_path: Path) -> None:
    book = Book(tmp_path / "book")
    book.write("meetings/board/2026-03-03/minutes.md", minutes())
    refused = run(book, "timeline --person", "jane")
    assert isinstance(refused, MinutebookError)
    assert refused.hint == "It has no people."
