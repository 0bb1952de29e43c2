"""Read the history of an archive in one pass of git."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha1, sha256
from itertools import takewhile
from pathlib import Path
from threading import Event

from minutebook.archive import Archive
from minutebook.history.clocks import publication_times
from minutebook.history.first import dated_by_ledger
from minutebook.history.follow import follow_records, is_record
from minutebook.history.ledger import read_ledger
from minutebook.history.version import History, Life, Version
from minutebook.parse import record_id
from minutebook.reading.files import RECORDS
from minutebook.reading.git.blobs import Ahead, read_ahead
from minutebook.reading.git.lives import Stand
from minutebook.reading.git.log import ChangeKind, Commit, read_commits
from minutebook.reading.git.repository import Repository, find_repository
from minutebook.reading.git.signatures import read_signatures
from minutebook.record import Record
from minutebook.records.front import FrontMatter


@dataclass(frozen=True, slots=True)
class Branch:
    """The repository of an archive and the commits of its published branch that concern records, oldest first."""

    repository: Repository
    commits: tuple[Commit, ...]


def read_history(folder: Path, archive: Archive, branch: str | None = None) -> History | None:
    """All versions of all records on `branch` (where None, on what is checked out); None where there is no git repository.

    `folder` is absolute and holds `records/`. Raises MinutebookError where there is no such branch, or git cannot read it.
    """
    read = read_branch(folder, branch)
    return build_history(folder, archive, read) if read else None


@contextmanager
def reading_history(
    folder: Path, branch: str | None = None, *, with_texts: bool = False
) -> Iterator[Callable[[Archive], History | None]]:
    """Let git run while the records are read. Yields what then makes the history of them, and raises as `read_history`.

    With `with_texts`, git also hands over what old versions said: all of that is needed for the public history. Where the
    records cannot be read, or somebody presses Ctrl+C, git is not waited for.
    """
    is_over = Event()
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(read_branch, folder, branch, is_over.is_set)
        fetching = pool.submit(lambda: _texts_ahead(reading.result(), is_over.is_set) if with_texts else None)

        def history_of(archive: Archive) -> History | None:
            read = reading.result()
            return replace(build_history(folder, archive, read), ahead=fetching.result()) if read else None

        try:
            yield history_of
        except BaseException:
            is_over.set()
            fetching.cancel()
            raise


def read_branch(folder: Path, branch: str | None = None, is_over: Callable[[], bool] = lambda: False) -> Branch | None:
    """The part of `read_history` that needs no archive, and most of whose time git takes: it may run beside the loading.

    Once it `is_over`, nobody needs the rest.
    """
    repository = find_repository(folder)
    if repository is None:
        return None
    commits = read_commits(repository, branch, repository.prefix + RECORDS)
    return Branch(repository, tuple(takewhile(lambda _: not is_over(), commits)))


def _texts_ahead(read: Branch | None, is_over: Callable[[], bool]) -> Ahead | None:
    """The texts of all records that have more than one; a clone that lacks some has none."""
    if read is None or read.repository.is_partial:
        return None
    versions: defaultdict[str, list[str]] = defaultdict(list)
    moved: set[str] = set()
    for change in (change for commit in read.commits for change in commit.changes):
        if change.new_blob and is_record(change.path, read.repository.prefix):
            versions[change.path].append(change.new_blob)
        if change.kind is ChangeKind.RENAMED:
            moved |= {change.path, change.old_path}
    several = (blobs for path, blobs in versions.items() if len(blobs) > 1 or path in moved)
    try:
        return read_ahead(read.repository, (blob for blobs in several for blob in blobs), is_over)
    except OSError:  # there is no room for such a file: git is asked again where a text is needed
        return None


def build_history(folder: Path, archive: Archive, read: Branch) -> History:
    """The history of an archive from the commits of its branch."""
    repository, commits = read.repository, read.commits
    times = publication_times([commit.committed for commit in commits])
    known = _known_times(repository, times)
    aliases = {record.id: record.front.aliases for record in archive.records if record.front.aliases}
    followed = follow_records(commits, repository.prefix, aliases)
    ledger = read_ledger(folder)
    lives = _lives(followed.there.values(), commits, known, repository.prefix)
    gone = _lives(followed.gone.values(), commits, known, repository.prefix)
    lives = dated_by_ledger(lives, gone.values(), ledger, aliases)
    committed = _committed(archive, lives)
    return History(
        repository,
        commits,
        known,
        lives,
        gone,
        ledger,
        frozenset(_unpublished(archive, lives, committed)),
        not repository.is_shallow,
        times[0] if times else None,
        committed,
    )


def with_signatures(history: History) -> History:
    """The history with what git says of the signatures of all commits that brought a version: some milliseconds for each."""
    ids = {version.commit.id: None for life in history.lives.values() for version in life}
    return replace(history, signatures=read_signatures(history.repository, ids))


def _known_times(repository: Repository, times: Sequence[datetime]) -> Sequence[datetime | None]:
    """The first commit of a shallow clone brings all that was published before it, nobody knows when."""
    return (None, *times[1:]) if repository.is_shallow and times else times


def _lives(
    found: Iterable[list[Stand]], commits: Sequence[Commit], times: Sequence[datetime | None], prefix: str
) -> Mapping[str, Life]:
    lives = {}
    for stands in found:
        life = tuple(
            Version(number, stand.position, commits[stand.position], time, time, stand.path[len(prefix) :], stand.blob)
            for number, stand in enumerate(stands, 1)
            for time in (times[stand.position],)
        )
        lives[record_id(life[-1].path)] = life
    return lives


def _committed(archive: Archive, lives: Mapping[str, Life]) -> Mapping[str, Record[FrontMatter]]:
    """The records whose text is that of the last version, by its blob."""
    last = ((record, lives[record.id][-1].blob or "") for record in archive.records if record.id in lives)
    return {blob: record for record, blob in last if _blob_id(record.source.content.encode(), len(blob)) == blob}


def _unpublished(
    archive: Archive, lives: Mapping[str, Life], committed: Mapping[str, Record[FrontMatter]]
) -> Iterable[str]:
    for record in archive.records:
        blob = lives[record.id][-1].blob if record.id in lives else None
        if not blob or not (blob in committed or _is_file(blob, archive.folder / record.path)):
            yield record.id


def _is_file(blob: str, file: Path) -> bool:
    """Whether a blob is a file whose line ends or first bytes differ from the record's text, or a link: git keeps where it
    leads.
    """
    if file.is_symlink():
        return _blob_id(bytes(file.readlink()), len(blob)) == blob
    return file.is_file() and _blob_id(file.read_bytes(), len(blob)) == blob


def _blob_id(data: bytes, digits: int) -> str:
    """The name that git gives to these bytes, by SHA-1 or, where names are longer, SHA-256."""
    named = b"blob %d\0%b" % (len(data), data)
    return (sha1(named, usedforsecurity=False) if digits == 40 else sha256(named)).hexdigest()
