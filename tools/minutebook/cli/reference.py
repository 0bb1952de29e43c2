"""`minutebook reference`: the reference pages of the manual as files."""

from pathlib import Path

import click


@click.command(name="reference", hidden=True)
@click.option("--check", "is_check", is_flag=True, help="Write nothing; name the pages that are not as they should be.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site/manual"),
    show_default=True,
    help="The folder of the manual.",
)
def COMMAND(output: Path, *, is_check: bool) -> int:  # noqa: N802  (each command module has one COMMAND)
    """Write the manual's pages of records, checks and commands from the program itself."""
    from minutebook.cli import commands
    from minutebook.reference import render_reference
    from minutebook.writing.place import put_file

    pages = render_reference(commands)
    stale = [name for name, text in pages.items() if _read(output / name) != text.encode()]
    if is_check:
        for name in stale:
            click.echo(output / name)
        click.echo("The manual is current." if not stale else "Not current; run: minutebook reference", err=True)
        return int(bool(stale))
    output.mkdir(parents=True, exist_ok=True)
    for name in stale:
        put_file(output / name, pages[name].encode())
    click.echo(f"{len(pages)} pages in {output}, {len(stale)} changed.", err=True)
    return 0


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
