"""`minutebook audit`: how long a body takes to publish its minutes, from any git repository of them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutebook.cli._asking import Day, OneOf, expect_order
from minutebook.cli._examples import examples
from minutebook.dates import PartialDate
from minutebook.errors import MinutebookError

if TYPE_CHECKING:
    from minutebook.auditing.audit import Audit


@click.command(
    name="audit",
    epilog=examples("audit ../council --since 2024-01-01", "audit ../council --pattern '{year}/{month}-{day}*.md'"),
)
@click.argument("repo", type=click.Path(path_type=Path))
@click.option("--pattern", metavar="PATTERN", help="Which files are minutes, and where their names have the date.")
@click.option("--since", type=Day(), help="Only meetings on this day or later.")
@click.option("--until", type=Day(), help="Only meetings on this day or earlier.")
@click.option("--branch", metavar="NAME", help="The published branch, where it is not the current one.")
@click.option(
    "--format", "format_", type=OneOf(["text", "json", "html"]), default="text", help="HTML is one whole page."
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write the report to this file.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    repo: Path,
    pattern: str | None,
    since: PartialDate | None,
    until: PartialDate | None,
    branch: str | None,
    format_: str,
    output: Path | None,
) -> int:
    """Say how long a body takes to publish its minutes.

    REPO is a git repository on this computer, or a folder in one, with minutes in Markdown. Nothing in it has to be
    converted, and nothing is changed. Common forms of dates in paths and front matter are known. For others give a
    pattern, such as 'minutes/**/{date}*.md', '{year}/{month}-{day}.md' or '{yyyymm}-board.md'.
    """
    from minutebook.auditing.formats import renderer
    from minutebook.writing.place import put_file

    expect_order(since, until)
    report = renderer(format_)(_audit(repo, pattern, since, until, branch))
    if output is None:
        click.echo(report, nl=False)
        return 0
    try:
        put_file(output, report.encode())
    except OSError as error:
        raise MinutebookError(f"{output} cannot be written: {error.strerror}.", "Choose another file.") from None
    click.echo(f"The report is in {output}.", err=True)
    return 0


def _audit(
    repo: Path, pattern: str | None, since: PartialDate | None, until: PartialDate | None, branch: str | None
) -> "Audit":
    from minutebook.auditing.audit import Question, audit
    from minutebook.auditing.pattern import read_pattern
    from minutebook.cli._progress import watched
    from minutebook.reading.git.repository import find_repository

    folder = repo.resolve()
    hint = "Give the folder of a clone, or of a bare repository."
    if not folder.is_dir():
        raise MinutebookError(f"There is no folder {folder}.", hint)
    repository = find_repository(folder)
    if not repository:
        raise MinutebookError(f"There is no git repository in {folder}.", hint)
    question = Question(
        branch,
        read_pattern(pattern) if pattern else None,
        since.first if since else None,
        until.last if until else None,
    )
    return audit(repository, folder.name.removesuffix(".git"), question, watched("Reading commits"))
