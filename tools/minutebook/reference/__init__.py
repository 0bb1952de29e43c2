"""The reference pages of the manual, made from the code: one module a page, each with a pure `render_page`."""

import click

from minutebook.reference import checks, commands, counting, records


def render_reference(command_line: click.Group) -> dict[str, str]:
    """The text of every reference page by its name; `command_line` is the program's own."""
    return {
        "checks.md": checks.render_page(),
        "commands.md": commands.render_page(command_line),
        "counting.md": counting.render_page(),
        "records.md": records.render_page(),
    }
