"""`minutebook serve`: show the site on this machine, and again whenever a record changes."""

from pathlib import Path

import click

from minutebook.cli._asking import Day
from minutebook.cli._examples import examples
from minutebook.dates import PartialDate


@click.command(
    name="serve",
    short_help="Show the site on this machine while you write.",
    epilog=examples("serve", "serve --address 127.0.0.1:8001"),
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port to serve on.")
@click.option("--as-of", type=Day(), help="Show what stood, and who was in office, on this day, from all known now.")
@click.option("--known-at", type=Day(), help="Show the archive as the public knew it at the end of this day.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    folder: Path, address: str, as_of: PartialDate | None, known_at: PartialDate | None
) -> int:
    """Show the site of the archive in FOLDER on this machine, and again whenever a record changes.

    Records that cannot be read are named and left out, so that you can go on writing.
    """
    from minutebook.cli._site import Days, serve_site

    serve_site(folder, address, Days.of(as_of, known_at))
    return 0
