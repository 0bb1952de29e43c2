"""A group of commands that answers a misspelt one with the likely ones."""

import click

from minutebook.quoting import meant, nearest


class Group(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        near = nearest(args[0], self.list_commands(ctx), likeness=0.7)
        if near and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            ctx.fail(f"There is no command “{args[0]}”. {meant(near)}")
        return super().resolve_command(ctx, args)
