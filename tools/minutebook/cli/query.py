"""`minutebook query`: ask the archive in SQL."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from minutebook.cli._asking import Day, OneOf, today
from minutebook.cli._examples import examples
from minutebook.cli._history import archive_folder, read_both
from minutebook.cli._memory import collector_paused
from minutebook.dates import PartialDate

if TYPE_CHECKING:
    from minutebook.querying.database import Asked

FORMATS = ("table", "csv", "json", "markdown")


def _value(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    pairs = [each.partition("=") for each in given]
    if any(not mark for _, mark, _ in pairs):
        raise click.BadParameter("give NAME=VALUE, such as body=board.")
    return {name: value for name, _, value in pairs}


@click.command(
    name="query",
    short_help="Ask the public records a question in SQL.",
    epilog=examples(
        "query --list",
        "query --ask who-attended-least --set body=board",
        'query "SELECT date, title FROM meetings" --format csv',
    ),
)
@click.argument("sql", required=False)
@click.option("--list", "is_list", is_flag=True, help="Show the tables with their columns, and the ready questions.")
@click.option("--ask", metavar="NAME", help="Ask a ready question instead.")
@click.option("--set", "values", metavar="NAME=VALUE", multiple=True, callback=_value, help="What stands for :NAME.")
@click.option("--format", "format_", type=OneOf(FORMATS), default="table", help="How the answer is written.")
@click.option(
    "--folder", default=".", type=click.Path(path_type=Path), help="The archive's; by default the current one."
)
@click.option("--as-of", type=Day(), help="What had happened, and stood, by this day.")
@click.option("--known-at", "known", type=Day(), help="Only what was published by this day.")
@click.option("--branch", metavar="NAME", help="The published branch; by default what is checked out.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    sql: str | None,
    is_list: bool,
    ask: str | None,
    values: dict[str, str],
    format_: str,
    folder: Path,
    as_of: PartialDate | None,
    known: PartialDate | None,
    branch: str | None,
) -> int:
    """Ask the public records of the archive a question in SQL, or a ready one by name. A question of “-” is read from
    standard input.

    The tables are those of the published dataset, made from the files as they lie there and kept until these change.
    """
    from minutebook.querying.answer import ask as ask_database
    from minutebook.querying.database import Asked
    from minutebook.querying.formats import formats
    from minutebook.querying.list import render_list

    if is_list:
        click.echo(render_list(), nl=False)
        return 0
    question, filled = _question(sql, ask, values)
    asked = Asked(today(), as_of.last if as_of else None, known.last if known else None, branch)
    answer = ask_database(_database(archive_folder(folder), asked), question, filled)
    click.echo(formats()[format_](answer), nl=False)
    click.echo("1 row." if len(answer.rows) == 1 else f"{len(answer.rows):,} rows.", err=True)
    return 0


def _question(
    sql: str | None, name: str | None, values: dict[str, str]
) -> tuple[str, dict[str, str | int | float | None]]:
    """The SQL, and what stands for its parameters. Raises UsageError where nothing, or two things, are asked."""
    from minutebook.querying.ready import fill, find_question

    if (sql is None) == (name is None):
        raise click.UsageError("Give a question in SQL, or --ask with the name of a ready one; --list shows them.")
    if name is not None:
        question = find_question(name)
        return question.sql, fill(values, question)
    return (sys.stdin.read() if sql == "-" else sql or ""), fill(values, None)


def _database(folder: Path, asked: "Asked") -> Path:
    from platformdirs import user_cache_path

    from minutebook.querying.cache import database_of
    from minutebook.querying.database import make_database

    def make(file: Path) -> None:
        with collector_paused():
            make_database(*read_both(folder, asked.branch, with_texts=True), asked, file)

    return database_of(folder, _kept_in(user_cache_path("minutebook")), asked, make)


def _kept_in(cache: Path) -> Path:
    """Where tables are kept; for as long as the command runs, where they cannot be kept in `cache`."""
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
    if cache.is_dir() and os.access(cache, os.W_OK):
        return cache
    click.echo(f"The tables are made for this question only: nothing can be written in {cache}.", err=True)
    return Path(click.get_current_context().with_resource(TemporaryDirectory(prefix="minutebook-")))
