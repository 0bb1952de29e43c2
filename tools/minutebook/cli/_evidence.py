"""What a command that holds rules against the record reads."""

from pathlib import Path
from typing import TYPE_CHECKING

from minutebook.cli._asking import today
from minutebook.cli._clocks import known_at
from minutebook.cli._history import archive_folder, read_both
from minutebook.dates import PartialDate

if TYPE_CHECKING:
    from minutebook.rules.evidence import Evidence


def read_evidence(folder: Path, as_of: PartialDate | None, known: PartialDate | None, branch: str | None) -> "Evidence":
    """The whole archive at or above a folder, what is not public too, with its public history: as it is, as of a day, or as
    it was published by one. Raises MinutebookError as known_at does.
    """
    from minutebook.as_of import archive_as_of
    from minutebook.public import public_view
    from minutebook.public_history import public_history
    from minutebook.rules.evidence import Evidence

    place = archive_folder(folder)
    with known_at(place, known, branch) as at:
        archive, history = read_both(at.folder, at.branch, place, with_texts=True)
        public = public_history(history, archive, public_view(archive)) if history else None
    archive = archive_as_of(archive, as_of.last) if as_of else archive
    return Evidence(archive, (as_of or known or PartialDate.of(today())).last, lambda: public)
