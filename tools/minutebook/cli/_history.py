"""The archive that a command reads together with its history."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutebook.cli._archive import find_archive
from minutebook.cli._memory import collector_paused
from minutebook.errors import MinutebookError

NAMED = 3
"""How many records or entries are named that cannot be read."""

if TYPE_CHECKING:
    from minutebook.archive import Archive
    from minutebook.history.version import History


def archive_folder(folder: Path) -> Path:
    """The folder of the archive at or above one that the operator names. Raises MinutebookError where there is none."""
    return find_archive(folder.absolute())


def read_both(
    folder: Path, branch: str | None = None, repository: Path | None = None, *, with_texts: bool = False
) -> "tuple[Archive, History | None]":
    """The archive in an absolute folder and its history; what cannot be read, and what git cannot say, is said on standard error.

    `repository` is the archive's own folder, where it is read from another. `with_texts` is as in `reading_history`.
    """
    from minutebook.history.limits import limits_of
    from minutebook.history.read import reading_history
    from minutebook.load import load_archive

    with collector_paused(), reading_history(repository or folder, branch, with_texts=with_texts) as history_of:
        archive, _ = load_archive(folder)
        history = history_of(archive)
    for limit in (*_left_out(archive), *limits_of(repository or folder, archive, history)):
        click.echo(limit, err=True)
    return archive, history


def _left_out(archive: "Archive") -> Iterator[str]:
    """A sentence on what is there and cannot be read, so that nobody takes what follows for all."""
    from minutebook.labels import plural
    from minutebook.reporting.visible import visible

    records = [f"records/{id_}.md" for id_ in sorted(archive.unreadable)]
    entries = [
        f"{record.id}#{name}".rstrip("#") for record in archive.records for name in sorted(record.broken_entries)
    ]
    for found, one, many in ((records, "record", "records"), (entries, "entry", "entries")):
        if found:
            said = f"{plural(len(found), one, many)} cannot be read and {'is' if len(found) == 1 else 'are'} left out"
            more = f" and {len(found) - NAMED:,} more" if len(found) > NAMED else ""
            yield visible(f"{said}: {', '.join(found[:NAMED])}{more}. To see why: minutebook check")


@contextmanager
def git_beside(place: Path, branch: str | None, *, asked: bool) -> "Iterator[Callable[[Archive], History | None]]":
    """Let git run while the records are read. Yields what makes the history of them; None where there is no repository, or
    it cannot be read: that is said, and the records are checked without it.
    """
    if not asked:
        yield lambda archive: None
        return
    from minutebook.history.read import reading_history

    with reading_history(place, branch) as read:

        def history_of(archive: "Archive") -> "History | None":
            try:
                return read(archive)
            except MinutebookError as error:
                click.echo(f"What git shows was not checked. {error.message} {error.hint}".strip(), err=True)
                return None

        yield history_of
