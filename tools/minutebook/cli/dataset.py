"""`minutebook dataset`: write the archive's tables in every form, or join the datasets of many archives."""

from pathlib import Path

import click

from minutebook.cli._asking import Day
from minutebook.cli._examples import examples
from minutebook.dates import PartialDate


@click.command(
    name="dataset",
    short_help="Write the public records as tables, or join such datasets.",
    epilog=examples("dataset --output ../tables", "dataset --merge --output ../all ../north/data ../south/data"),
)
@click.argument("folders", nargs=-1, metavar="[FOLDER]...")
@click.option("--output", type=click.Path(path_type=Path), default=Path("dataset"), help="The folder to write it into.")
@click.option("--as-of", type=Day(), help="Only what had happened by this day.")
@click.option("--known-at", "known", type=Day(), help="Only what was published by this day.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
@click.option(
    "--merge", is_flag=True, help="Join the datasets at these folders or addresses, by organisation, as Parquet."
)
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    folders: tuple[str, ...],
    output: Path,
    as_of: PartialDate | None,
    known: PartialDate | None,
    branch: str | None,
    *,
    merge: bool,
) -> int:
    """Write the public records of the archive in FOLDER as tables: SQLite, CSV, Parquet and JSON Lines.

    The same commit gives the same bytes. A dataset that lies in the output folder already is replaced once the new one is
    whole. With --merge, each FOLDER is a dataset that was written so, or the address of one, such as
    https://minutes.example.org/data/.
    """
    from minutebook import swap
    from minutebook.cli._datasets import join, may_replace, write

    if merge and not folders:
        raise click.UsageError("Name the datasets to merge: folders, or addresses that end in data/.")
    if not merge and len(folders) > 1:
        raise click.UsageError("Give one archive, or --merge to join datasets.")
    may_replace(output)
    aside = swap.begin(output.absolute())
    try:
        said = join(folders, aside) if merge else write(Path(*folders), aside, as_of, known, branch)
        swap.finish(aside, output.absolute())
    except BaseException:
        swap.abandon(aside)
        raise
    click.echo(f"{said} in {output}.", err=True)
    return 0
