"""`minutebook dataset`: write the archive's tables in every form."""

from dataclasses import replace
from pathlib import Path

import click

from minutebook.cli._asking import Day, today
from minutebook.cli._clocks import known_at
from minutebook.cli._history import archive_folder, read_both
from minutebook.dates import PartialDate


@click.command(name="dataset")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), default=Path("dataset"), help="The folder to write it into.")
@click.option("--as-of", type=Day(), help="Only what had happened by this day.")
@click.option("--known-at", "known", type=Day(), help="Only what was published by this day.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    folder: Path, output: Path, as_of: PartialDate | None, known: PartialDate | None, branch: str | None
) -> int:
    """Write the public records of the archive in FOLDER as tables: SQLite, CSV, Parquet and JSON Lines.

    The same commit gives the same bytes. A dataset that lies in the output folder already is replaced once the new one is
    whole.
    """
    from minutebook import swap
    from minutebook.hindsight import archive_as_of
    from minutebook.outputs.dataset.write import write_dataset
    from minutebook.publish import make_edition, site_address

    place = archive_folder(folder)
    target = _target(output)
    with known_at(place, known, branch) as at:
        archive, history = read_both(at.folder, at.branch, place)
        if as_of:
            archive = archive_as_of(archive, as_of)
        day = (as_of or known or PartialDate.of(today())).last
        edition = make_edition(archive, day, site_address(archive), "", history)
        if as_of:
            edition = replace(edition, timeline=edition.timeline.until(as_of.last))
        aside = swap.begin(target)
        try:
            made = write_dataset(edition, aside)
            swap.finish(aside, target)
        except BaseException:
            swap.abandon(aside)
            raise
    click.echo(f"Wrote {len(made.files):,} files with {sum(made.rows.values()):,} rows in {output}.", err=True)
    return 0


def _target(output: Path) -> Path:
    """The folder to write, if it may be replaced. Raises MinutebookError where it holds anything but a dataset."""
    from minutebook.errors import MinutebookError
    from minutebook.outputs.dataset.write import PACKAGE

    held = sorted(path.name for path in output.iterdir()) if output.is_dir() else []
    if (output.exists() and not output.is_dir()) or (held and PACKAGE not in held):
        raise MinutebookError(
            f"{output} is there already and is no dataset; it would be replaced.",
            "Give the dataset a folder of its own with --output.",
        )
    return output.absolute()
