"""The archive: the read-only index of all records, by id, type, body and date, and of who refers to whom."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from minutebook.diagnostics import Problem
from minutebook.meeting import Meeting, gather_meeting
from minutebook.reading.files import FoundFile
from minutebook.reading.yaml import Key
from minutebook.record import Fact, Record, facts_of
from minutebook.records.body import Body
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Model
from minutebook.records.front import DatedFrontMatter, FrontMatter
from minutebook.records.organisation import Organisation
from minutebook.records.person import Person

F = TypeVar("F", bound=FrontMatter)
T = TypeVar("T")
SPACES = re.compile(r"[\s\u00a0.]+")


@dataclass(frozen=True)
class Archive:
    """All that was read from one folder. `records` are in the order of their ids, `files` in that of their paths.

    `unreadable` holds the ids of records that exist and could not be read, so that nothing else calls them missing.
    """

    folder: Path
    records: tuple[Record[FrontMatter], ...]
    files: tuple[FoundFile, ...]
    problems: tuple[Problem, ...]
    unreadable: frozenset[str]

    @cached_property
    def file_paths(self) -> frozenset[str]:
        return frozenset(file.path for file in self.files)

    @cached_property
    def by_id(self) -> Mapping[str, Record[FrontMatter]]:
        return {record.id: record for record in self.records}

    @cached_property
    def organisation(self) -> Record[Organisation] | None:
        return next((record for record in self.of_type(Organisation) if record.id == "organisation"), None)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone in which the records give times; UTC where none is stated."""
        return ZoneInfo(self.organisation.front.timezone if self.organisation else "UTC")

    @cached_property
    def bodies(self) -> Mapping[str, Record[Body]]:
        """Bodies by their short id (`national-committee`)."""
        return {record.id.removeprefix("bodies/"): record for record in self.of_type(Body)}

    @cached_property
    def people(self) -> Mapping[str, Record[Person]]:
        """People by their short id (`jane-roe`)."""
        return {record.id.removeprefix("people/"): record for record in self.of_type(Person)}

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Former ids of records, each with the id that it has now."""
        return {alias: record.id for record in self.records for alias in record.front.aliases}

    @cached_property
    def entries(self) -> Mapping[str, Fact[EntryFacts]]:
        """Every entry by its id, `RECORD#entry`; of two with one id, the first."""
        found: dict[str, Fact[EntryFacts]] = {}
        for fact in self._all_facts:
            if fact.entry:
                found.setdefault(fact.entry.id, fact)  # type: ignore[arg-type]  # what an entry states is of this kind
        return found

    @cached_property
    def _by_type(self) -> Mapping[type, tuple[Record[FrontMatter], ...]]:
        found: defaultdict[type, list[Record[FrontMatter]]] = defaultdict(list)
        for record in self.records:
            found[type(record.front)].append(record)
        return {kind: tuple(records) for kind, records in found.items()}

    def of_type(self, kind: type[F]) -> tuple[Record[F], ...]:
        """All records of one type, in the order of their ids."""
        return self._by_type.get(kind, ())  # type: ignore[return-value]  # the key is the type of the values

    @cached_property
    def by_body(self) -> Mapping[str, tuple[Record[DatedFrontMatter], ...]]:
        """Dated records of each body, by its short id, in the order of their dates."""
        found: defaultdict[str, list[Record[DatedFrontMatter]]] = defaultdict(list)
        for record in self.dated:
            found[record.front.body].append(record)
        return {body: tuple(records) for body, records in found.items()}

    @cached_property
    def dated(self) -> tuple[Record[DatedFrontMatter], ...]:
        """Records of what happened to a body, in the order of their dates, then of their ids."""
        records: list[Record[DatedFrontMatter]] = [
            record  # type: ignore[misc]  # the front matter's type is tested below
            for record in self.records
            if isinstance(record.front, DatedFrontMatter)
        ]
        return tuple(sorted(records, key=lambda record: (record.front.date, record.id)))

    @cached_property
    def meetings(self) -> Mapping[str, Meeting]:
        """Meetings by the id of their folder, in the order of their dates."""
        folders: defaultdict[str, list[Record[FrontMatter]]] = defaultdict(list)
        for record in self.records:
            if record.id.startswith("meetings/") and record.id.count("/") == 3:
                folders[record.id.rpartition("/")[0]].append(record)
        attached: defaultdict[str, list[str]] = defaultdict(list)
        for file in self.files:
            if file.path.startswith("records/meetings/") and not file.is_record:
                attached["/".join(file.path.split("/")[1:4])].append(file.path)
        meetings = [gather_meeting(id_, folders[id_], tuple(attached[id_])) for id_ in folders]
        dated = [meeting for meeting in meetings if meeting]
        return {meeting.id: meeting for meeting in sorted(dated, key=lambda meeting: (meeting.date, meeting.id))}

    def facts(self, kind: type[T]) -> Iterator[Fact[T]]:
        """Every statement of one kind in the archive, in front matter or entries, by record and place."""
        if kind not in self._facts_of_kind:
            self._facts_of_kind[kind] = self._find_facts(kind)
        yield from self._facts_of_kind[kind]  # type: ignore[misc]  # the key is the kind of the values

    def facts_in(self, record: Record[FrontMatter], kind: type[T]) -> Iterator[Fact[T]]:
        """Every statement of one kind in a record of the archive, the front matter's first, then by place in the text."""
        for fact in self._facts_of_record[record.id]:
            if isinstance(fact.facts, kind):
                yield fact  # type: ignore[misc]  # what it states is of the kind

    def _find_facts(self, kind: type) -> tuple[Fact[object], ...]:
        """Most kinds are of one type; where several are of a kind, their order is that of all statements."""
        kinds = {type_ for type_ in self._facts_of_type if issubclass(type_, kind)}
        if len(kinds) == 1:
            return self._facts_of_type[kinds.pop()]
        if len(kinds) == len(self._facts_of_type):
            return self._all_facts
        return tuple(fact for fact in self._all_facts if type(fact.facts) in kinds) if kinds else ()

    @cached_property
    def _facts_of_kind(self) -> dict[type, tuple[Fact[object], ...]]:
        return {}

    @cached_property
    def _facts_of_type(self) -> Mapping[type, tuple[Fact[object], ...]]:
        found: defaultdict[type, list[Fact[object]]] = defaultdict(list)
        for fact in self._all_facts:
            found[type(fact.facts)].append(fact)
        return {type_: tuple(facts) for type_, facts in found.items()}

    @cached_property
    def _facts_of_record(self) -> Mapping[str, tuple[Fact[object], ...]]:
        """Every statement is made once: many checks ask for all of them."""
        return {record.id: tuple(facts_of(record)) for record in self.records}

    @cached_property
    def _all_facts(self) -> tuple[Fact[object], ...]:
        return tuple(chain.from_iterable(self._facts_of_record.values()))

    def derived(self, derive: Callable[["Archive"], T]) -> T:
        """What a function makes of this archive, made when it is first asked for and kept."""
        if derive not in self._derived:
            self._derived[derive] = derive(self)
        return cast(T, self._derived[derive])

    @cached_property
    def _derived(self) -> dict[Callable[["Archive"], object], object]:
        return {}

    @cached_property
    def _people_by_name(self) -> Mapping[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for short, record in self.people.items():
            for name in dict.fromkeys((folded(record.front.title), *map(folded, record.front.other_names))):
                found[name].append(short)
        return {name: tuple(ids) for name, ids in found.items()}

    def people_named(self, name: str) -> tuple[str, ...]:
        """The short ids of all people whom a name may mean: by id, else by name or other name."""
        if name in self.people:
            return (name,)
        alias = self.aliases.get(f"people/{name}", "")
        if alias.startswith("people/"):
            return (alias.removeprefix("people/"),)
        return self._people_by_name.get(folded(name), ())

    def person_id(self, name: str) -> str | None:
        """The short id of the person whom a name means, or None where it is nobody's or more than one person's."""
        found = self.people_named(name)
        return found[0] if len(found) == 1 else None

    @cached_property
    def identity(self) -> Callable[[str], str]:
        """What tells people apart in a list of names: the person's id, or the name itself, folded. Each is looked up once."""
        return cache(lambda name: self.person_id(name) or folded(name))

    def name_of(self, name: str) -> str:
        """The name to show: the person's, or the name as minuted."""
        person = self.person_id(name)
        return self.people[person].front.title if person else name

    def full_reference(self, reference: str, record: Record[FrontMatter]) -> str:
        """A reference made in `record` as an id that counts everywhere: `#x` becomes `RECORD#x`, former ids today's."""
        target, mark, entry = reference.partition("#")
        target = target.strip("/").removesuffix(".md") or record.id
        return self.aliases.get(target, target) + mark + entry

    def resolve(
        self, reference: str, record: Record[FrontMatter]
    ) -> Record[FrontMatter] | Fact[EntryFacts] | Meeting | None:
        """What a reference made in `record` leads to: a record, an entry or a meeting; None where there is no such thing."""
        target = self.full_reference(reference, record)
        if "#" in target:
            return self.entries.get(target)
        found = self.by_id.get(target) or self.meetings.get(target)
        return found or self.bodies.get(target) or self.people.get(target)

    def is_unreadable(self, reference: str, record: Record[FrontMatter]) -> bool:
        """Whether a reference leads to a record or entry that exists but could not be read."""
        full = self.full_reference(reference, record)
        if self.is_left_out(full):
            return True
        target, _, entry = full.partition("#")
        holder = self.by_id.get(target)
        return bool(entry and holder and entry in holder.broken_entries)

    def is_left_out(self, full: str) -> bool:
        """Whether a full id is of a record that exists and is not here, of an entry in it, or of a folder that holds it."""
        target = full.partition("#")[0]
        return target in self.unreadable or any(other.startswith(target + "/") for other in self.unreadable)

    @cached_property
    def referrers(self) -> Mapping[str, tuple[Fact[object], ...]]:
        """Who refers to whom: by id of a record, entry or meeting, the statements whose references lead there."""
        found: defaultdict[str, list[Fact[object]]] = defaultdict(list)
        for fact, _, reference in references_made(self):
            found[self.full_reference(reference, fact.record)].append(fact)
        return {target: tuple(facts) for target, facts in found.items()}


REFERENCE_KEYS = (
    "amends", "supersedes", "rescinds", "suspends", "implements", "ratifies", "reaffirms", "censures", "waives",
    "refers_to",
    "motion", "meeting", "to", "of", "about", "decision", "made_by", "in_reply_to", "called_by", "dissolved_by",
    "created_by", "adopted_by", "previous",
)  # fmt: skip


def references_made(archive: Archive) -> tuple[tuple[Fact[object], tuple[Key, ...], str], ...]:
    """Every reference that the archive's statements make: the statement, the keys that lead to it, and its words."""
    return archive.derived(_references_made)


def folded(name: str) -> str:
    """A name made comparable: case, spaces and full stops do not count."""
    return SPACES.sub(" ", name).strip().casefold()


def _references_made(archive: Archive) -> tuple[tuple[Fact[object], tuple[Key, ...], str], ...]:
    return tuple((fact, keys, to) for fact in archive.facts(Model) for keys, to in _references(fact.facts))


@cache
def _reference_keys(kind: type[Model]) -> tuple[str, ...]:
    """Those that a type of statement has; of the types that have `to`, only an amendment's is a reference."""
    known = kind.model_fields
    return tuple(key for key in REFERENCE_KEYS if key in known and (key != "to" or "friendly" in known))


def _references(facts: Model) -> Iterator[tuple[tuple[Key, ...], str]]:
    """The references among the values of a statement (`vars`, since pydantic is slow to say that it has no attribute)."""
    values = vars(facts)
    for attribute in _reference_keys(type(facts)):
        value, key = values[attribute], attribute.replace("_", "-")
        if isinstance(value, str):
            yield (key,), value
        elif isinstance(value, tuple):
            yield from (((key, index), reference) for index, reference in enumerate(value))
    approved = values.get("approved")
    if approved and approved.meeting:
        yield ("approved", "meeting"), approved.meeting
    cancelled = values.get("cancelled")
    if cancelled and cancelled.by:
        yield ("cancelled", "by"), cancelled.by
    members = values.get("members")
    for index, member in enumerate(members if isinstance(members, tuple) else ()):
        if member.elected_by:
            yield ("members", index, "elected-by"), member.elected_by
