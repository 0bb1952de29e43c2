"""`minutebook show`: one record or entry in the terminal, or an old version of it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutebook.cli._asking import Day, OneOf, Whole, today
from minutebook.cli._clocks import known_at
from minutebook.cli._examples import examples
from minutebook.cli._history import archive_folder, read_both
from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError
from minutebook.reporting.visible import visible_lines

if TYPE_CHECKING:
    from minutebook.archive import Archive
    from minutebook.history.version import History


@click.command(
    name="show",
    short_help="Show a record or an entry, with its versions.",
    epilog=examples(
        "show people/jane-roe",
        "show meetings/board/2026-03-03/minutes#rent",
        "show meetings/board/2026-03-03/minutes --version 1",
    ),
)
@click.argument("id_", metavar="ID")
@click.option(
    "--folder", default=".", type=click.Path(path_type=Path), help="The archive's; by default the current one."
)
@click.option("--version", "number", type=Whole(1), metavar="N", help="The whole of this version, as written.")
@click.option(
    "--as-of",
    type=Day(),
    help="What stood, and who was in office, on this day; by default that of --known-at, or today.",
)
@click.option("--known-at", "known", type=Day(), help="As it was published by this day.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
@click.option("--format", "format_", type=OneOf(("text", "json")), default="text", help="Text, or for programs.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    id_: str,
    folder: Path,
    number: int | None,
    as_of: PartialDate | None,
    known: PartialDate | None,
    branch: str | None,
    format_: str,
) -> int:
    """Show a record, or an entry of one (RECORD#entry), with its versions and what stands of it.

    What is not public is shown too, and said to be so: this reads your own files. Do not pass it on unread.
    """
    place = archive_folder(folder)
    with known_at(place, known, branch) as at:
        archive, history = read_both(at.folder, at.branch, place)
        if number is not None:
            click.echo(_version(archive, history, id_, number, format_), nl=False)
        else:
            day = as_of or known or PartialDate.of(today())
            click.echo(_subject(archive, history, id_, day, format_), nl=False)
    return 0


def _subject(archive: "Archive", history: "History | None", id_: str, day: PartialDate, format_: str) -> str:
    from minutebook.show.json import render_json
    from minutebook.show.subject import find_subject
    from minutebook.show.text import render_text

    subject = find_subject(archive, history, id_, day.last)
    return visible_lines(render_text(subject, archive.zone, day)) if format_ == "text" else render_json(subject)


def _version(archive: "Archive", history: "History | None", id_: str, number: int, format_: str) -> str:
    from minutebook.show.json import render_version
    from minutebook.show.subject import find_version

    if history is None:
        raise MinutebookError("There are no versions without a git repository.")
    version, content = find_version(archive, history, id_, number)
    if format_ == "json":
        return render_version(version, content)
    return visible_lines(content) if sys.stdout.isatty() else content
