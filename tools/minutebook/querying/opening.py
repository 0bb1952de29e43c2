"""Open an archive for questions: a folder of records, a dataset or its database on disk, or a published site."""

from contextlib import ExitStack
from http.client import HTTPException
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from urllib.error import HTTPError, URLError
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
OF_ANOTHER_DAY = (
    "Open the folder that holds the records, or a dataset that `minutebook dataset` wrote with --as-of or --known-at."
)


def open_archive(place: str | Path, asked: Asked) -> OpenedArchive:
    """The archive at `place`: a folder that holds `records/`, a built site, a dataset, an SQLite file, or a web address.

    What is `asked` counts for a folder of records: what is public is read as it lies there. Raises MinutebookError where
    there is nothing to open.
    """
    path = Path(place).absolute()
    if (path / RECORDS).is_dir():
        return _made(path, asked)
    if asked.as_of or asked.known_at:
        raise MinutebookError(f"{place} is a dataset of one day, which cannot be asked of another.", OF_ANOTHER_DAY)
    if isinstance(place, str) and "://" in place:
        return _fetched(place)
    found = path if path.is_file() else next((path / name for name in WHERE if (path / name).is_file()), None)
    if found is None:
        raise MinutebookError(
            f"There is no archive at {path}.", "Give a folder with records/, a dataset, or the address of a site."
        )
    return _opened(found)


def _opened(file: Path, kept: ExitStack | None = None, *, is_of_earlier_day: bool = False) -> OpenedArchive:
    with file.open("rb") as opened:
        if opened.read(len(SIGNATURE)) != SIGNATURE:
            raise MinutebookError(f"{file} is no SQLite database.")
    return OpenedArchive(file, kept.pop_all() if kept else ExitStack(), is_of_earlier_day=is_of_earlier_day)


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
        return _opened(file, kept, is_of_earlier_day=asked.as_of is not None or asked.known_at is not None)


def _fetched(address: str) -> OpenedArchive:
    if not address.startswith(("http://", "https://")):
        raise MinutebookError(f"{address} is no address of the web.", "It begins with https:// or http://.")
    whole = address if address.endswith(".sqlite") else f"{address.rstrip('/')}/{DATA}/{DATABASE}"
    with ExitStack() as kept:
        file = _aside(kept)
        try:
            _fetch(whole, file)
        except (OSError, HTTPException, ValueError) as error:
            message = f"{whole} cannot be fetched: {_said(error)}."
            raise MinutebookError(message, "A site that Minutebook built has its data there.") from None
        return _opened(file, kept)


def _fetch(address: str, file: Path) -> None:
    with (
        urlopen(Request(address, headers={"User-Agent": f"minutebook/{VERSION}"}), timeout=SECONDS) as answer,
        file.open("wb") as target,
    ):
        copyfileobj(answer, target)
        if answer.length:  # what the server promised and did not send, of which Python says nothing
            raise OSError(f"the last {answer.length:,} bytes did not come")


def _said(error: Exception) -> object:
    """What a library says of a failure, without its own name for it."""
    reason = error.reason if isinstance(error, URLError) and not isinstance(error, HTTPError) else error
    return (reason.strerror or reason) if isinstance(reason, OSError) and not isinstance(reason, URLError) else reason


def _aside(kept: ExitStack) -> Path:
    """A file in a folder of its own, which is there as long as what is `kept`."""
    return Path(kept.enter_context(TemporaryDirectory(prefix="minutebook-"))) / DATABASE
