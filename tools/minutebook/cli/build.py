"""`minutebook build`: publish the archive as a site."""

import time
from pathlib import Path

import click

from minutebook.cli._asking import Day
from minutebook.cli._examples import examples
from minutebook.dates import PartialDate


@click.command(
    name="build",
    short_help="Publish the archive as a site.",
    epilog=examples("build", "build --known-at 2026-03-01 --site-dir ../as-of-march"),
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option(
    "--site-dir", type=click.Path(path_type=Path), help="Where the site goes, instead of what mkdocs.yml says."
)
@click.option("--as-of", type=Day(), help="Show what stood, and who was in office, on this day, from all known now.")
@click.option("--known-at", type=Day(), help="Show the archive as the public knew it at the end of this day.")
@click.option("--keep-going", is_flag=True, help="Publish the records that can be read even if others cannot.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    folder: Path, site_dir: Path | None, as_of: PartialDate | None, known_at: PartialDate | None, *, keep_going: bool
) -> int:
    """Publish the archive in FOLDER (by default the current one) as a site.

    The site is built aside and takes the place of the last one only when it is whole. Errors in the records stop it.
    """
    from minutebook.cli._site import Days, build_site

    start = time.monotonic()
    built = build_site(folder, site_dir, Days.of(as_of, known_at), keep_going=keep_going)
    if built is None:
        return 1
    seconds = time.monotonic() - start
    click.echo(f"Published {built.pages:,} pages in {built.folder} ({seconds:.1f} s).", err=True)
    return 0
