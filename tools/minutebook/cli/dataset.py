"""`minutebook dataset`: write the archive's tables as SQLite and in every other form."""

from pathlib import Path

import click

from minutebook.cli._asking import Day, today
from minutebook.cli._clocks import known_at
from minutebook.cli._history import archive_folder, read_both
from minutebook.dates import PartialDate


@click.command(name="dataset")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), default=Path("dataset"), help="Where the dataset goes.")
@click.option("--known-at", "known", type=Day(), help="Only what was published by this day.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
def COMMAND(folder: Path, output: Path, known: PartialDate | None, branch: str | None) -> int:  # noqa: N802  (the one COMMAND)
    """Write the public records of the archive in FOLDER as tables: SQLite, CSV, Parquet and JSON Lines.

    The same commit gives the same bytes.
    """
    from minutebook.errors import MinutebookError
    from minutebook.outputs.dataset.write import write_dataset
    from minutebook.publish import make_edition

    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        raise MinutebookError(f"{output} is there already.", "Give another folder with --output, or remove it first.")
    place = archive_folder(folder)
    with known_at(place, known, branch) as at:
        archive, history = read_both(at.folder, at.branch, place)
        organisation = archive.organisation
        site = (organisation.front.site if organisation else None) or ""
        edition = make_edition(archive, today(), site if not site or site.endswith("/") else f"{site}/", "", history)
        made = write_dataset(edition, output)
    click.echo(f"Wrote {len(made.files):,} files with {sum(made.rows.values()):,} rows in {output}.", err=True)
    return 0
