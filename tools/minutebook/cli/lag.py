"""`minutebook lag`: how long bodies take from a meeting to its published minutes."""

from pathlib import Path

import click

from minutebook.cli._asking import Day, OneOf, today
from minutebook.cli._clocks import known_at
from minutebook.cli._examples import examples
from minutebook.cli._history import archive_folder, read_both
from minutebook.cli._ids import expect_body
from minutebook.dates import PartialDate
from minutebook.reporting.visible import visible_lines


@click.command(
    name="lag",
    short_help="Say how long minutes take to be public, and which are missing.",
    epilog=examples("lag", "lag --body board --format json"),
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--body", metavar="ID", help="Of this body only.")
@click.option("--as-of", type=Day(), help="Of meetings held by this day, from all known now.")
@click.option("--known-at", "known", type=Day(), help="As it was at the end of this day, by what was published.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
@click.option("--format", "format_", type=OneOf(("text", "json")), default="text", help="Text, or for programs.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    folder: Path,
    body: str | None,
    as_of: PartialDate | None,
    known: PartialDate | None,
    branch: str | None,
    format_: str,
) -> int:
    """Say how long each body takes from a meeting to its published minutes, and what is outstanding.

    Publication times are those of the commits on the published branch. Minutes that were imported or reconstructed are
    not counted, nor are those whose history is missing.
    """
    from minutebook.lag.figures import build_figures
    from minutebook.lag.json import render_json
    from minutebook.lag.meeting_lag import measure_meetings
    from minutebook.lag.text import render_text
    from minutebook.public import public_view

    place, day = archive_folder(folder), (as_of or known or PartialDate.of(today())).last
    with known_at(place, known, branch) as at:
        archive, history = read_both(at.folder, at.branch, place)
        lags = build_figures(measure_meetings(archive, public_view(archive), history, day))
    expect_body(body, archive)
    chosen = tuple(lag for lag in lags if body in (None, lag.body))
    is_text = format_ == "text"
    said = (
        visible_lines(render_text(chosen, archive))
        if is_text
        else render_json(chosen, day, has_history=history is not None)
    )
    click.echo(said, nl=False)
    if not chosen:
        click.echo("No meeting has been held.", err=True)
    return 0
