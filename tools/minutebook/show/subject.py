"""The subject: what an id leads to, with its versions, their kinds, and what stands or who sits on the day asked about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.decisions import DecisionLife, build_decisions
from minutebook.errors import MinutebookError
from minutebook.history.kinds import VersionKind, kinds_of
from minutebook.history.renamed import renamed_ids
from minutebook.history.since import known_since
from minutebook.history.texts import read_content, read_texts
from minutebook.history.version import History, Version
from minutebook.meeting import Meeting
from minutebook.public import public_view
from minutebook.quoting import closest, id_from
from minutebook.reading.git.signatures import Signature, read_signatures
from minutebook.record import Fact, Record
from minutebook.records.body import Body
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.front import FrontMatter
from minutebook.terms import Term, build_terms


@dataclass(frozen=True, slots=True)
class Subject:
    """A record, or an entry of one. `versions` are the record's, each with its kind; empty without git. `signatures` are
    what git says of those of their commits that are signed.

    `decision` is there where the subject is one that was made by the day asked about; `members` are those of a body who
    surely sat on it then. `known` is since when the public could know it; None where it could not, or git does not say.
    """

    record: Record[FrontMatter]
    fact: Fact[EntryFacts] | None
    is_public: bool
    is_published: bool
    versions: tuple[tuple[Version, VersionKind], ...]
    known: datetime | None
    decision: DecisionLife | None
    members: tuple[Term, ...]
    signatures: Mapping[str, Signature]

    @property
    def id(self) -> str:
        return self.fact.id if self.fact else self.record.id

    @property
    def title(self) -> str:
        return self.fact.title if self.fact else self.record.front.title

    @property
    def text(self) -> str:
        """The words of the record as it is written; of an entry, its lines."""
        return self.fact.entry.block.text if self.fact and self.fact.entry else self.record.text.source


def find_subject(archive: Archive, history: History | None, id_: str, day: date) -> Subject:
    """What an id leads to, as it stood on `day`. Raises MinutebookError where it leads nowhere."""
    record, fact = _find(archive, id_)
    life = history.lives.get(record.id, ()) if history else ()
    versions: tuple[tuple[Version, VersionKind], ...] = ()
    known = None
    if history and life:
        ((_, texts),) = read_texts(history.repository, [life])
        versions = tuple(zip(life, kinds_of(life, texts, renamed_ids(archive)), strict=True))
        known = known_since(life, texts, fact.id if fact else record.id, history.ledger)
    body = record.id.removeprefix("bodies/") if isinstance(record.front, Body) else ""
    return Subject(
        record,
        fact,
        record.id in public_view(archive).archive.by_id,
        bool(life) and history is not None and record.id not in history.unpublished,
        versions,
        known,
        build_decisions(archive, day).decisions.get(fact.id if fact else record.id),
        build_terms(archive).members_on(body, PartialDate.of(day)).certain if body else (),
        read_signatures(history.repository, [version.commit.id for version in life]) if history else {},
    )


def find_version(archive: Archive, history: History, id_: str, number: int) -> tuple[Version, str]:
    """A version of a record, of one deleted too, and its text. Raises MinutebookError where there is none of that number."""
    ident = _plain(archive, id_)
    lives: Mapping[str, tuple[Version, ...]] = {**history.gone, **history.lives}
    life = lives.get(ident) or lives.get(_find(archive, id_)[0].id, ())
    found = next((version for version in life if version.number == number), None)
    if found is None:
        has = f"It has {len(life)}." if life else "No commit has it yet."
        raise MinutebookError(f"There is no version {number} of {ident}.", has)
    return found, read_content(history.repository, found)


def _find(archive: Archive, id_: str) -> tuple[Record[FrontMatter], Fact[EntryFacts] | None]:
    ident, mark, entry = _plain(archive, id_).partition("#")
    meeting = archive.meetings.get(ident)
    record = archive.by_id.get(ident) or (_record_of(meeting) if meeting else None)
    record = record or archive.bodies.get(ident) or archive.people.get(ident)
    if record is None:
        if ident in archive.unreadable:
            raise MinutebookError(f"{ident} cannot be read.", "What is wrong with it says: minutebook check")
        near = closest(ident, [*archive.by_id]) or _by_name(archive, ident)
        hint = f"Did you mean {near}?" if near else "An id is a record's path without records/ and .md."
        raise MinutebookError(f"There is no record {ident}.", hint)
    fact = archive.entries.get(f"{record.id}#{entry}") if mark else None
    if mark and fact is None:
        ids = ", ".join(each.id.partition("#")[2] for each in record.entries) or "none"
        raise MinutebookError(f"There is no entry {entry} in {record.id}.", f"Its entries: {ids}.")
    return record, fact


def _by_name(archive: Archive, name: str) -> str | None:
    """The id of the record whose own name, without the folders around it, is what a name would become."""
    asked = id_from(name)
    return next((id_ for id_ in archive.by_id if id_.rpartition("/")[2] == asked), None)


def _plain(archive: Archive, id_: str) -> str:
    """An id as the archive has it, from an id, a former id, a path or an address."""
    ident, mark, entry = id_.partition("#")
    ident = ident.strip("/").removeprefix("records/").removesuffix(".md")
    return archive.aliases.get(ident, ident) + mark + entry


def _record_of(meeting: Meeting) -> Record[FrontMatter]:
    return meeting.records[-1] if not meeting.minutes else meeting.minutes
