"""What a command tells of the public record: an edition as it is, as of a day, or as the public knew it on one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from minutebook.cli._asking import today
from minutebook.cli._history import archive_folder, read_both
from minutebook.cli._memory import collector_paused
from minutebook.dates import PartialDate

if TYPE_CHECKING:
    from minutebook.outputs.edition import Edition


@contextmanager
def edition_of(
    folder: Path, as_of: PartialDate | None, known: PartialDate | None, branch: str | None
) -> "Iterator[Edition]":
    """The edition of the archive at or above a folder. The files of an earlier day are removed afterwards.

    Raises MinutebookError where there is no archive, and with `known` as load_past does.
    """
    with TemporaryDirectory(prefix="minutebook-") as made:
        yield _edition(folder, Path(made) / "past", as_of, known, branch)


def _edition(
    folder: Path, aside: Path, as_of: PartialDate | None, known: PartialDate | None, branch: str | None
) -> "Edition":
    """All commits and what is not public are no longer held once this is made."""
    from minutebook.edit import Seen, make_edition, site_address
    from minutebook.past import load_past

    archive, history = read_both(archive_folder(folder), branch, with_texts=True)
    past = load_past(archive, history, known.last, aside) if known else None
    day = (as_of or known or PartialDate.of(today())).last
    seen = Seen(as_of.last if as_of else None, past)
    with collector_paused():
        return make_edition(archive, day, site_address(archive), history=history, seen=seen, hands=os.cpu_count() or 1)
