"""The public view: the one gate that closed or withheld text cannot pass; every output is made from it and nothing else."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from minutebook.archive import Archive, folded
from minutebook.dates import PartialDate
from minutebook.filing import files_named, is_almost_record, is_beside_records, is_filed
from minutebook.reading.files import FoundFile
from minutebook.reading.targets import path_to
from minutebook.record import Record
from minutebook.records.body import Body
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.person import Person
from minutebook.words import MinutesStatus, RecordType, Visibility

NAME_WITHHELD = "name withheld"


@dataclass(frozen=True, slots=True)
class Withheld:
    """That a record exists which is not public: its kind, body and date, and nothing else of it.

    `meeting` is the id of its meeting's folder where it lies in one.
    """

    type: RecordType
    body: str
    date: PartialDate
    meeting: str


@dataclass(frozen=True)
class View:
    """What may leave the program: an archive of public records only, and what is withheld."""

    archive: Archive
    withheld: tuple[Withheld, ...]
    withheld_names: frozenset[str]
    withheld_ids: frozenset[str]
    withheld_files: frozenset[str]

    def name_of(self, name: str) -> str:
        """The name to show for a person or body: never that of one whose record is not public."""
        return NAME_WITHHELD if folded(name) in self.withheld_names else self.archive.name_of(name)

    def is_withheld(self, reference: str) -> bool:
        """Whether a full reference leads to a record that exists and is not public."""
        return reference.partition("#")[0] in self.withheld_ids


def public_view(archive: Archive, hidden_ids: Collection[str] = ()) -> View:
    """Keep what is public: records marked so, of bodies that are public, and the attachments that only they name.

    `hidden_ids` are records withheld whatever they say of themselves, and a body's with all that is recorded of it.
    A record that lies where none belongs is left out, since its address may be that of a page of the site.
    What lies in a folder whose records are all withheld is withheld with them, whoever names it.
    """
    closed_bodies = {
        short for short, body in archive.bodies.items() if body.id in hidden_ids or not _is_marked_public(body)
    }
    public = tuple(
        record for record in archive.records if record.id not in hidden_ids and _is_public(record, closed_bodies)
    )
    kept = {record.id for record in public}
    hidden = tuple(record for record in archive.records if record.id not in kept)
    closed_folders = _folders_of(hidden) - _folders_of(public)
    files = {path for path in attachments_of(public) - attachments_of(hidden) if not closed_folders & _above(path)}
    view = replace(
        archive,
        records=public,
        files=tuple(file for file in archive.files if file.path in files and _may_be_published(file)),
        problems=(),
        unreadable=frozenset(),
    )
    return View(
        view,
        tuple(withheld for record in hidden if (withheld := _withheld(record, closed_bodies))),
        frozenset(
            name
            for record in hidden
            if isinstance(record.front, Person | Body)
            for name in _names(record, record.front)
        ),
        frozenset(name for record in hidden for name in (record.id, *record.front.aliases)),
        frozenset(file.path for file in archive.files if not file.is_record and file.path not in files),
    )


def _may_be_published(file: FoundFile) -> bool:
    return not file.is_record and not is_almost_record(file.path) and is_beside_records(file.path)


def attachments_of(records: tuple[Record[FrontMatter], ...]) -> set[str]:
    """The paths of all files that records name or link to in their text."""
    found: set[str] = set()
    for record in records:
        linked = (path_of(record, link.target) for link in record.text.links)
        found.update(path for path in (*linked, *files_named(record).values()) if path)
    return found


def path_of(record: Record[FrontMatter], target: str) -> str:
    """The path, from the archive's folder, of what a relative link in a record leads to; empty if it leads outside."""
    return path_to(record.path, target)


def _is_marked_public(record: Record[FrontMatter]) -> bool:
    front = record.front
    if isinstance(front, Minutes) and front.status is MinutesStatus.WITHHELD:
        return False
    return front.visibility is Visibility.PUBLIC


def _is_public(record: Record[FrontMatter], closed_bodies: set[str]) -> bool:
    front = record.front
    if not is_filed(record.id):
        return False
    if isinstance(front, DatedFrontMatter) and front.body in closed_bodies:
        return False
    return _is_marked_public(record)


def _withheld(record: Record[FrontMatter], closed_bodies: set[str]) -> Withheld | None:
    front = record.front
    if not isinstance(front, DatedFrontMatter) or front.body in closed_bodies:
        return None
    in_meeting = record.id.startswith("meetings/") and record.id.count("/") == 3
    return Withheld(front.type, front.body, front.date, record.id.rpartition("/")[0] if in_meeting else "")


def _folders_of(records: Iterable[Record[FrontMatter]]) -> set[str]:
    return {record.path.rpartition("/")[0] for record in records}


def _above(path: str) -> set[str]:
    """The folders that a file lies in."""
    parts = path.split("/")
    return {"/".join(parts[:end]) for end in range(1, len(parts))}


def _names(record: Record[FrontMatter], front: Person | Body) -> tuple[str, ...]:
    ids = (record.id, *front.aliases)
    names = (*ids, *(ident.partition("/")[2] for ident in ids), front.title, *front.other_names)
    return tuple(folded(name) for name in names if name)
