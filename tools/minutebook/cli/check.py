"""`minutebook check`: read the archive and say what is wrong with it."""

import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from minutebook.cli._archive import Chosen, choose
from minutebook.cli._asking import Day, OneOf, today
from minutebook.cli._checks import known_names
from minutebook.cli._clocks import known_at
from minutebook.cli._examples import examples
from minutebook.cli._history import git_beside
from minutebook.cli._memory import collector_paused
from minutebook.dates import PartialDate
from minutebook.reporting import FORMATS, renderer
from minutebook.reporting.report import ENOUGH, Report, summary_of


@click.command(
    name="check",
    epilog=examples("check", "check records/meetings/board --ignore rule-breached", "check --format github"),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=OneOf(FORMATS), default="text", help="Text, or a format for programs.")
@click.option("--select", multiple=True, metavar="ID", callback=known_names, help="Run this check or family only.")
@click.option("--ignore", multiple=True, metavar="ID", callback=known_names, help="Leave this check or family out.")
@click.option(
    "--all", "is_whole", is_flag=True, help=f"Show all, not only the first {ENOUGH} of one check in one file."
)
@click.option("--as-of", type=Day(), help="Without what had not happened by this day.")
@click.option("--known-at", "known", type=Day(), help="The records as they were published by this day.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    paths: tuple[Path, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    is_whole: bool,
    as_of: PartialDate | None,
    known: PartialDate | None,
) -> int:
    """Read the archive and say what is wrong with it.

    PATH is an archive's folder, or files or folders in one: then the whole archive is read, and what concerns these is
    shown. Without it, the archive at or above the current folder is checked. --select and --ignore may be repeated.
    """
    there = choose(paths)
    with known_at(there.folder, known, None) as at:
        chosen = replace(there, folder=at.folder)
        report = _check(chosen, there.folder, at.branch, select, ignore, as_of, known)
        report = replace(report, most=None if is_whole else ENOUGH)
        if format_ == "text" and sys.stdout.isatty():
            _print_for_terminal(report, chosen)
        else:
            click.echo(renderer(format_)(report), nl=False)
    click.echo(summary_of(report), err=True)
    return int(any(diagnostic.severity == "error" for diagnostic in report.diagnostics))


def _check(
    chosen: Chosen,
    place: Path,
    branch: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    as_of: PartialDate | None,
    known: PartialDate | None,
) -> Report:
    """Check what is chosen of an archive whose repository is at `place`, and `branch` is as in Known."""
    from minutebook.as_of import archive_as_of, later_than
    from minutebook.breaches import find_breaches
    from minutebook.checks import asks_history, check_archive
    from minutebook.load import load_archive
    from minutebook.parse import record_id

    with collector_paused(), git_beside(place, branch, asked=asks_history(select, ignore)) as history_of:
        archive, _ = load_archive(chosen.folder)
        left_out = later_than(archive, as_of.last) if as_of else frozenset()
        archive = archive_as_of(archive, as_of.last) if as_of else archive
        day = as_of.last if as_of else known.last if known else today()
        breaches = partial(find_breaches, archive, day, select, ignore)
        found = check_archive(archive, select, ignore, history_of(archive), os.cpu_count() or 1, [breaches])
    read = (file.path for file in archive.files if file.is_record and record_id(file.path) not in left_out)
    return Report(
        tuple(diagnostic for diagnostic in found if chosen.covers(diagnostic.place.path)),
        sum(map(chosen.covers, read)),
        chosen.prefix,
    )


def _print_for_terminal(report: Report, chosen: Chosen) -> None:
    from rich.console import Console

    from minutebook.cli._lines import lines_of
    from minutebook.reporting.terminal import render_for_terminal

    console = Console(highlight=False, emoji=False)
    lines = lines_of(chosen.folder)
    console.print(render_for_terminal(report, lines, console.width), soft_wrap=True, end="")
