"""`minutebook init`: begin an archive."""

from pathlib import Path

import click

from minutebook.cli._asking import TimeZone, ask, words
from minutebook.cli._examples import examples
from minutebook.cli._program import requirement

FROM_A_FOLDER = (
    "This program lies in a folder here, so nobody can tell whether they will find it. Before you push the archive, "
    "see requirements.txt."
)


@click.command(
    name="init",
    short_help="Begin an archive.",
    epilog=examples("init riverside", "init riverside --name Riverside --timezone UTC --body Board"),
)
@click.argument("folder", required=False, metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--name", callback=words, help="The name of the organisation.")
@click.option("--timezone", type=TimeZone(), help="Its time zone by IANA name, such as Europe/London.")
@click.option("--body", callback=words, help="The name of its first body, such as Board.")
@click.option("--language", callback=words, default="en", show_default=True, help="Its language (BCP 47).")
@click.option("--site-url", callback=words, help="Where the site will be, such as https://minutes.example.org/.")
def COMMAND(  # noqa: N802  (each command module has one COMMAND)
    folder: Path | None, name: str | None, timezone: str | None, body: str | None, language: str, site_url: str | None
) -> int:
    """Begin an archive in FOLDER: first records, settings of the site, and of GitHub and GitLab to check and publish it.

    What an option does not say is asked for at a terminal. A folder that holds anything is left alone.
    """
    from minutebook.writing.init import Founding, build_archive
    from minutebook.writing.place import check_is_free, write_archive
    from minutebook.writing.repository import commit_first

    if folder is None:
        raise click.UsageError("Say in which new folder the archive is to begin, such as: minutebook init minutes")
    folder = folder.absolute()
    check_is_free(folder)
    program = requirement()
    founding = Founding(
        name or ask("--name", "The name of the organisation"),
        timezone or ask("--timezone", "Its time zone, such as Europe/London", "UTC", TimeZone()),
        language,
        body or ask("--body", "The name of its first body", "Board"),
        program.line,
        f"{site_url.rstrip('/')}/" if site_url else "",
        program.is_found,
    )
    files = build_archive(founding)
    write_archive(folder, files)
    trouble = commit_first(folder, files)
    click.echo(f"{len(files)} files in {folder}.")
    click.echo(trouble or "They are committed to git.", err=True)
    click.echo(f"GitHub and GitLab will install {program.line}, as requirements.txt says.", err=True)
    if not program.is_found:
        click.echo(FROM_A_FOLDER, err=True)
    click.echo(f"Next: cd {folder}, read records/README.md, and run: minutebook new agenda", err=True)
    return 0
