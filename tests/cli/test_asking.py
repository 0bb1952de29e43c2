"""What a command says to its operator: of a value that it cannot take, and in its help."""

import shlex
from typing import cast

import click
import pytest
from click.testing import CliRunner

from minutebook.cli import commands

KINDS = (
    "meeting, notice, cancellation, motion, decision, vote, election, email, statement, action, follow-up, correction, "
    "body, rule, finding"
)


def visible_commands() -> list[str]:
    with click.Context(commands) as context:
        found = {name: commands.get_command(context, name) for name in commands.list_commands(context)}
    return [name for name, command in found.items() if command and not command.hidden]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("timeline --kind decisoin", f"“decisoin” is none of {KINDS}. Did you mean decision?"),
        ("timeline --kind x", f"“x” is none of {KINDS}."),
        ("check --format xml", "“xml” is none of text, json, github, sarif."),
        ("show x --version 0", "“0” is not a whole number, 1 or more."),
        ("show x --version ١", "“١” is not a whole number, 1 or more."),
        ("new body --seats many", "“many” is not a whole number, 0 or more."),
        ("new body --seats -1", "“-1” is not a whole number, 0 or more."),
        ("audit . --since 2030", "“2030” has no day; give a date such as 2026-03-03."),
        ("audit . --since 2026-03-02 --until 2026-03-01",
         "No day lies between --since 2026-03-02 and --until 2026-03-01; the earlier one goes first."),
        ("timeline --since 2026-03-02 --until 2026-03-01",
         "No day lies between --since 2026-03-02 and --until 2026-03-01; the earlier one goes first."),
    ],
)  # fmt: skip
def test_value_that_an_option_cannot_have_is_refused_in_words(line: str, words: str) -> None:
    done = CliRunner().invoke(commands, line.split())
    said = done.stderr.splitlines()[-1]
    assert (done.exit_code, said.startswith("Error: "), said.endswith(words)) == (2, True, True), said


@pytest.mark.parametrize("name", visible_commands())
def test_help_fits_a_terminal_and_ends_with_examples_that_can_be_typed(name: str) -> None:
    done = CliRunner().invoke(commands, [name, "--help"], terminal_width=80)
    assert [line for line in done.stdout.splitlines() if len(line) > 80] == []
    lines = [line.strip() for line in done.stdout.partition("\n  Examples:\n")[2].splitlines()]
    assert lines
    for line in lines:
        program, *words = shlex.split(line)
        assert program == "minutebook"
        context, command = click.Context(commands), cast(click.Command, commands)
        while isinstance(command, click.Group):
            inner = command.get_command(context, words.pop(0))
            assert inner
            command = inner
        command.make_context(name, words, parent=context)
