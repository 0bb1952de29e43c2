"""The database of the working tree, made anew when a record, ledger, mkdocs.yml, branch, day or the program has changed."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from minutebook import claims
from minutebook.history.ledger import LEDGER
from minutebook.querying.database import Asked
from minutebook.reading.files import RECORDS
from minutebook.reading.git.repository import find_repository
from minutebook.reading.git.tip import find_commit
from minutebook.reading.mkdocs_yml import CONFIG

PROGRAM = Path(__file__).parent.parent
MAKING = "making-"
KEPT = 4
"""How many databases of one archive are kept: those of other days and branches may be asked again."""


def database_of(folder: Path, cache: Path, asked: Asked, make: Callable[[Path], None]) -> Path:
    """The database of the archive in `folder`, kept below `cache`; `make` writes it into a file where there is none.

    What is `asked` is what it depends on besides the files and the commit.
    """
    place = cache / hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    file = place / f"{_fingerprint(folder, asked)}.sqlite"
    if not file.is_file():
        place.mkdir(parents=True, exist_ok=True)
        for left in claims.left_folders(MAKING, place):
            claims.clear(left)
        aside = claims.make_folder(MAKING, place)
        try:
            make(aside / file.name)
            (aside / file.name).replace(file)
        finally:
            claims.clear(aside)
        _forget(place, file)
    return file


def _fingerprint(folder: Path, asked: Asked) -> str:
    digest = hashlib.sha256()
    settings = (place / CONFIG for place in (folder, *folder.parents))
    for root in (folder / RECORDS, folder / LEDGER, PROGRAM, *settings):
        for path in (root, *sorted(root.rglob("*"))):
            if path.is_file() and path.suffix != ".pyc":
                stat = path.stat()
                digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    repository = find_repository(folder)
    head = (find_commit(repository, None) if repository else None) or ""
    digest.update(f"{head}\0{asked}".encode())
    return digest.hexdigest()[:32]


def _forget(place: Path, newest: Path) -> None:
    others = [file for file in place.glob("*.sqlite") if file != newest]
    for file in sorted(others, key=lambda file: file.stat().st_mtime, reverse=True)[KEPT - 1 :]:
        file.unlink(missing_ok=True)
