"""`minutebook ledger`: keep when records were first published, whatever becomes of git's history."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutebook.cli._examples import examples
from minutebook.cli._history import archive_folder, read_both
from minutebook.errors import MinutebookError
from minutebook.reporting.visible import visible

if TYPE_CHECKING:
    from minutebook.first_publications import LedgerState
    from minutebook.history.ledger import Ledger


@click.command(
    name="ledger", short_help="Keep since when each record is public.", epilog=examples("ledger", "ledger --write")
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Write to ledger.csv what it lacks.")
@click.option("--check", "is_check", is_flag=True, help="Write nothing; exit code 1 where the ledger lacks something.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
def COMMAND(folder: Path, *, write: bool, is_check: bool, branch: str | None) -> int:  # noqa: N802  (the one COMMAND)
    """Name the records and entries whose first publication ledger.csv lacks, or write it there.

    The ledger lies beside records/. Commit it: where git's history is squashed, imported or rewritten later, it still says
    when each record and entry was first public. Nothing is ever taken out of it.
    """
    from minutebook.first_publications import compare_ledger
    from minutebook.history.ledger import LEDGER, render_ledger
    from minutebook.labels import plural
    from minutebook.public import public_view
    from minutebook.public_history import public_history
    from minutebook.writing.place import put_file

    if write and is_check:
        raise click.UsageError("--write and --check cannot be used together.")
    place = archive_folder(folder)
    archive, history = read_both(place, branch)
    if history is None:
        raise MinutebookError(
            "Without git's history there is nothing to keep.", "Run this in a clone of the repository."
        )
    view = public_view(archive)
    state = compare_ledger(history, public_history(history, archive, view), view)
    if write:
        _refuse_damaged(history.ledger)
        put_file(place / LEDGER, render_ledger(state.times).encode())
        click.echo(f"{plural(len(state.times), 'line')} in {LEDGER}, {_changes(state)}.", err=True)
        return 0
    click.echo("".join(f"{visible(id_)}\n" for id_ in (*state.lacking, *state.too_late)), nl=False)
    words = f"{LEDGER} is current." if state.is_current else "Write what it lacks with: minutebook ledger --write"
    click.echo(words, err=True)
    return int(is_check and not state.is_current)


def _refuse_damaged(ledger: "Ledger") -> None:
    if ledger.problems:
        place = ledger.problems[0].place
        raise MinutebookError(
            f"Line {place.line} of {place.path} cannot be read, and would be lost.",
            "Correct it first; what is wrong says: minutebook check",
        )


def _changes(state: "LedgerState") -> str:
    corrected = f", {len(state.too_late):,} corrected" if state.too_late else ""
    return f"{len(state.lacking):,} new{corrected}"
