"""What a command that holds rules against the record reads."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from minutebook.cli._history import read_both

if TYPE_CHECKING:
    from minutebook.rules.evidence import Evidence


def read_evidence(folder: Path, branch: str | None, repository: Path, day: date) -> "Evidence":
    """The whole archive in a folder, what is not public too, with its public history; `repository` is its own folder."""
    from minutebook.public import public_view
    from minutebook.public_history import public_history
    from minutebook.rules.evidence import Evidence

    archive, history = read_both(folder, branch, repository, with_texts=True)
    known = public_history(history, archive, public_view(archive)) if history else None
    return Evidence(archive, day, lambda: known)
