"""Open an archive for questions: a folder of records, a dataset or its database on disk, or a published site."""

from contextlib import ExitStack
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import Request, urlopen

from minutebook.errors import MinutebookError
from minutebook.outputs.dataset.dataset import DATA
from minutebook.outputs.dataset.write import DATABASE
from minutebook.querying.database import Asked
from minutebook.querying.opened import OpenedArchive
from minutebook.reading.files import RECORDS
from minutebook.version import VERSION

WHERE = (DATABASE, f"{DATA}/{DATABASE}")
"""Where the database lies in a dataset, and in a built site."""
SIGNATURE = b"SQLite format 3\x00"
SECONDS = 60


def open_archive(place: str | Path, asked: Asked) -> OpenedArchive:
    """The archive at `place`: a folder that holds `records/`, a built site, a dataset, an SQLite file, or a web address.

    What is `asked` counts for a folder of records: what is public is read as it lies there. Raises MinutebookError where
    there is nothing to open.
    """
    if isinstance(place, str) and place.startswith(("http://", "https://")):
        return _fetched(place)
    path = Path(place).absolute()
    if path.is_file():
        return _opened(path)
    if (path / RECORDS).is_dir():
        return _made(path, asked)
    found = next((path / name for name in WHERE if (path / name).is_file()), None)
    if found is None:
        raise MinutebookError(
            f"There is no archive at {path}.", "Give a folder with records/, a dataset, or the address of a site."
        )
    return _opened(found)


def _opened(file: Path, kept: ExitStack | None = None) -> OpenedArchive:
    with file.open("rb") as opened:
        if opened.read(len(SIGNATURE)) != SIGNATURE:
            raise MinutebookError(f"{file} is no SQLite database.")
    return OpenedArchive(file, kept.pop_all() if kept else ExitStack())


def _made(folder: Path, asked: Asked) -> OpenedArchive:
    from minutebook.history.read import reading_history
    from minutebook.load import load_archive
    from minutebook.querying.database import make_database

    with reading_history(folder, asked.branch, with_texts=True) as history_of:
        archive, _ = load_archive(folder)
        history = history_of(archive)
    with ExitStack() as kept:
        file = _aside(kept)
        make_database(archive, history, asked, file)
        return _opened(file, kept)


def _fetched(address: str) -> OpenedArchive:
    whole = address if address.endswith(".sqlite") else f"{address.rstrip('/')}/{DATA}/{DATABASE}"
    asked = Request(whole, headers={"User-Agent": f"minutebook/{VERSION}"})
    with ExitStack() as kept:
        file = _aside(kept)
        try:
            with urlopen(asked, timeout=SECONDS) as answer, file.open("wb") as target:
                copyfileobj(answer, target)
        except (URLError, TimeoutError) as error:
            raise MinutebookError(
                f"{whole} cannot be fetched: {error}.", "A site that Minutebook built has its data there."
            ) from None
        return _opened(file, kept)


def _aside(kept: ExitStack) -> Path:
    """A file in a folder of its own, which is there as long as what is `kept`."""
    return Path(kept.enter_context(TemporaryDirectory(prefix="minutebook-"))) / DATABASE
