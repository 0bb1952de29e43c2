"""`minutebook check`: read the archive and say what is wrong with it."""

from pathlib import Path

import click


@click.command(name="check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def COMMAND(paths: tuple[Path, ...]) -> int:  # noqa: N802  (each command module has one COMMAND)
    """Read the archive and say what is wrong with it."""
    from minutebook.checks import check_archive
    from minutebook.load import load_archive

    archive, _ = load_archive(paths[0] if paths else Path())
    diagnostics = check_archive(archive)
    for diagnostic in diagnostics:
        place = diagnostic.place
        click.echo(
            f"{place.path}:{place.line}:{place.column}: {diagnostic.severity}: {diagnostic.message} {diagnostic.hint}"
        )
    return int(any(diagnostic.severity == "error" for diagnostic in diagnostics))
