"""`minutebook fix`: mend what is certain and loses nothing."""

from pathlib import Path

import click

from minutebook.cli._archive import choose
from minutebook.cli._examples import examples


@click.command(
    name="fix",
    short_help="Show, or make, changes that are certain and lose nothing.",
    epilog=examples("fix", "fix records/meetings/board --write"),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--write", "is_writing", is_flag=True, help="Make the changes, not only show them.")
def COMMAND(paths: tuple[Path, ...], *, is_writing: bool) -> int:  # noqa: N802  (each command module has one COMMAND)
    """Show, or make, those changes to records that are certain and lose nothing.

    Byte order marks and line ends; ids of entries, from their titles; the order of keys in front matter; records whose path
    disagrees with their type, body or date (the old id becomes an alias). PATH is as for check.
    """
    from minutebook.labels import plural
    from minutebook.load import load_archive
    from minutebook.reporting.visible import visible_lines
    from minutebook.writing.fixes.plan import diff_of, plan_fixes
    from minutebook.writing.place import write_change

    chosen = choose(paths)
    archive, _ = load_archive(chosen.folder)
    changes = plan_fixes(archive, chosen.covers)
    for change in changes:
        click.echo(visible_lines(diff_of(change)), nl=False)
        if is_writing:
            write_change(chosen.folder, change.path, change.new_path, change.after)
    files = plural(len(changes), "file")
    if not changes:
        click.echo("Nothing to fix.", err=True)
    elif is_writing:
        click.echo(f"{files} changed.", err=True)
    else:
        click.echo(f"{files} would change; to change them: minutebook fix --write", err=True)
    return int(bool(changes) and not is_writing)
