"""The page of commands: what `minutebook COMMAND --help` says, for every command."""

import click

WIDTH = 88
HEAD = """\
# Commands

Every command says the same of itself with `--help`. Results go to standard output and all other talk to standard error, so
that results can be passed on to other programs.

| Exit code | Meaning |
|---|---|
| 0 | All is well. |
| 1 | Errors were found in the records, there is something to fix, or a generated file is not as it should be. |
| 2 | The command could not be carried out: a mistake in how it was called, or no archive there. |
| 3 | A fault in Minutebook itself. |
"""


def render_page(command_line: click.Group) -> str:
    settings = command_line.context_settings
    with click.Context(command_line, info_name="minutebook", terminal_width=WIDTH, **settings) as context:
        names = command_line.list_commands(context)
        found = [(name, command_line.get_command(context, name)) for name in names]
        return (
            "\n".join([HEAD, *(_section(name, command, context) for name, command in found if command)]).rstrip() + "\n"
        )


def _section(name: str, command: click.Command, parent: click.Context) -> str:
    if command.hidden:
        return ""
    with click.Context(command, info_name=name, parent=parent, terminal_width=WIDTH) as context:
        parts = [f"## minutebook {name}\n\n```text\n{command.get_help(context)}\n```\n"]
        if isinstance(command, click.Group):
            inner = ((inner, command.get_command(context, inner)) for inner in command.list_commands(context))
            parts += [_section(f"{name} {word}", found, parent) for word, found in inner if found]
    return "\n".join(parts)
