"""`minutebook serve`: show the site on this machine, and again whenever a record changes."""

from pathlib import Path

import click


@click.command(name="serve")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port to serve on.")
def COMMAND(folder: Path, address: str) -> int:  # noqa: N802  (the module's one COMMAND)
    """Show the site of the archive in FOLDER on this machine, and again whenever a record changes.

    Records that cannot be read are named and left out, so that you can go on writing.
    """
    from minutebook.cli._site import serve_site

    serve_site(folder, address)
    return 0
