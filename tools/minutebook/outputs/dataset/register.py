"""The register: what the rows of all tables look up in an edition, each thing once: places, people, bodies, references, dates."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from math import isfinite
from typing import TypeVar

from minutebook.addresses import address_of
from minutebook.archive import folded
from minutebook.dates import Clock, Moment, PartialDate
from minutebook.decisions import date_of
from minutebook.labels import WITHHELD
from minutebook.outputs.edition import Edition
from minutebook.outputs.sittings import clocks_of, day_after, is_after_midnight
from minutebook.public import NAME_WITHHELD, path_of
from minutebook.reading.targets import path_beside
from minutebook.record import Fact, Record
from minutebook.records.agenda import Agenda
from minutebook.records.fields import CountOrNames
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.presence import Attendees
from minutebook.veil import Veil

T = TypeVar("T")
Place = tuple[str | None, str | None, str | None, str | None, int | None, str | None, str | None]
Named = tuple[str | None, str | None]
"""The id of what has a row, and the name."""
Span = tuple[str | None, str | None, str | None]
"""A date or moment as recorded, its first and its last day or instant."""
NOWHERE: Place = (None,) * 7
ORGANISATION = "organisation"


@dataclass(frozen=True)
class Register:
    """An edition as tables read it. Foreign keys that it gives lead to rows that exist, and never to what is withheld."""

    edition: Edition

    def facts(self, kind: type[T]) -> Iterator[Fact[T]]:
        """Every statement of a kind, by record and place; of two entries with one id, the first, as everywhere."""
        known = self.edition.view.archive.entries
        for fact in self.edition.view.archive.facts(kind):
            if fact.entry is None or known[fact.id].entry is fact.entry:
                yield fact

    def statement(self, fact: Fact[object]) -> tuple[str | None, ...]:
        """The first columns of a row that a statement yields."""
        record = fact.record
        body = self.body(getattr(record.front, "body", None))
        return (fact.id, fact.title, *body, self.meeting_of(record), *self.date(date_of(record)))

    def place(self, fact: Fact[object]) -> Place:
        """The last columns of a row that a statement yields."""
        found = self._places.get(fact.id)
        if found is None:
            record, entry = fact.record, fact.entry
            line = entry.block.first_line if entry else record.source.block.first_line
            found = self._places[fact.id] = self._place(record, entry.id if entry else None, fact.id, line)
        return found

    def place_of(self, record: Record[FrontMatter], anchor: str = "", line: int | None = None) -> Place:
        """The last columns of a row that a record yields, at a heading or line of it."""
        target = f"{record.id}#{anchor}" if anchor else record.id
        return self._place(record, None, target, line or record.source.block.first_line)

    def place_of_subject(self, target: str) -> Place:
        """The last columns of a row about a record, entry or meeting, by its full id; a meeting's record, and its own page."""
        archive = self.edition.view.archive
        if target in archive.entries:
            return self.place(archive.entries[target])
        meeting = archive.meetings.get(target)
        record = meeting.records[0] if meeting else archive.by_id.get(target.partition("#")[0])
        if record is None:
            return NOWHERE
        found = self.place_of(record)
        return (*found[:2], self.edition.absolute(address_of(target)), *found[3:])

    def person(self, name: str | None) -> Named:
        """A person by id or name, as the record gives it; a withheld one has neither."""
        if not name:
            return None, None
        found = self._people.get(name)
        if found is None:
            found = self._people[name] = self._person(name)
        return found

    def body(self, short: str | None) -> Named:
        """A body by its short id."""
        if not short:
            return None, None
        found = self._bodies.get(short)
        if found is None:
            found = self._bodies[short] = self._body(short)
        return found

    def organisation_id(self, short: str) -> str:
        """The id of a body's row: its short id, unless that is the organisation's own."""
        return f"bodies/{short}" if short == ORGANISATION else short

    def reference(self, reference: str | None, record: Record[FrontMatter]) -> str | None:
        """What a reference made in a record leads to, as a full id; “withheld” where that is not public."""
        if not reference:
            return None
        view = self.edition.view
        target = view.archive.full_reference(reference, record)
        hidden = any(view.is_withheld(f"{folder}{target}") for folder in ("", "bodies/", "people/"))
        return WITHHELD if hidden else target

    def key(self, reference: str | None, record: Record[FrontMatter], kind: type[object]) -> str | None:
        """A foreign key: the id of the statement of a kind that a reference made in a record leads to, if it does."""
        if not reference:
            return None
        archive = self.edition.view.archive
        target = archive.full_reference(reference, record)
        if "#" in target:
            found = archive.entries.get(target)
            return target if found and isinstance(found.facts, kind) else None
        return target if target in archive.by_id and isinstance(archive.by_id[target].front, kind) else None

    def meeting(self, reference: str | None, record: Record[FrontMatter]) -> str | None:
        """A foreign key: the meeting to whose folder, or to a record in it, a reference made in a record leads."""
        if not reference:
            return None
        archive = self.edition.view.archive
        target = archive.full_reference(reference, record).partition("#")[0]
        if target in archive.meetings:
            return target
        return self.meeting_of(archive.by_id[target]) if target in archive.by_id else None

    def meeting_of(self, record: Record[FrontMatter]) -> str | None:
        """The meeting in whose folder a record lies."""
        folder = record.id.rpartition("/")[0]
        return folder if record.id.startswith("meetings/") and folder in self.edition.view.archive.meetings else None

    def known_since(self, target: str) -> str | None:
        """Since when a record or entry is public, in UTC."""
        history = self.edition.history
        moment = history.known_since(target) if history else None
        if moment is None:
            return None
        found = self._instants.get(moment)
        if found is None:
            found = self._instants[moment] = instant(moment)
        return found

    def file(self, name: str | None, record: Record[FrontMatter]) -> str | None:
        """The name of a file beside a record; “withheld” where the file, or what its name says, is not public."""
        if not name:
            return None
        paths = {path_of(record, name), path_beside(record.path, name)}
        is_hidden = not paths.isdisjoint(self.edition.view.withheld_files) or self._veil.covers(name, record.path)
        return WITHHELD if is_hidden else name

    def public_json(self, values: Mapping[str, object], record: Record[FrontMatter]) -> str:
        """A mapping as JSON; a key whose value names what is withheld says so and nothing else."""
        shown = {
            key: WITHHELD if self._veil.covers(as_json(value), record.path) else value for key, value in values.items()
        }
        return as_json(shown)

    def date(self, date: PartialDate | None) -> Span:
        if date is None:
            return None, None, None
        found = self._dates.get(date)
        if found is None:
            found = self._dates[date] = (str(date), date.first.isoformat(), date.last.isoformat())
        return found

    def clock(self, date: PartialDate, clock: Clock | None) -> tuple[str | None, str | None]:
        """A time of day as recorded, and the instant in UTC where the day is known."""
        if clock is None:
            return None, None
        return str(clock), self._instant_of(date, clock) if date.is_exact else None

    def clock_within(
        self, record: Record[FrontMatter], front: Agenda | Minutes, clock: Clock | None
    ) -> tuple[str | None, str | None]:
        """The same of a time in the course of the meeting of which a record tells, which may have gone on past midnight."""
        if clock is None or not front.date.is_exact:
            return self.clock(front.date, clock)
        meeting = self.edition.view.archive.meetings.get(record.id.rpartition("/")[0])
        known = clocks_of(meeting) if meeting else (None, None)
        is_next_day = is_after_midnight(clock, front.start or known[0], front.end or known[1])
        return str(clock), self._instant_of(front.date, clock, is_next_day=is_next_day)

    def moment(self, moment: Moment | None) -> Span:
        if moment is None:
            return None, None, None
        first, last = moment.span(self.edition.view.archive.zone)
        return str(moment), instant(first), instant(last)

    def _instant_of(self, date: PartialDate, clock: Clock, *, is_next_day: bool = False) -> str | None:
        day = day_after(date.first) if is_next_day else date.first
        return instant(datetime.combine(day, clock.time, self.edition.view.archive.zone))

    def _place(self, record: Record[FrontMatter], entry: str | None, target: str, line: int) -> Place:
        address = self.edition.absolute(address_of(target))
        commit, since = self._commits.get(record.id), self.known_since(entry or record.id)
        return record.id, entry, address, record.path, line, commit, since

    def _body(self, short: str) -> Named:
        archive = self.edition.view.archive
        today = archive.aliases.get(f"bodies/{short}", f"bodies/{short}").removeprefix("bodies/")
        if today not in archive.bodies:
            return None, self.edition.body_name(short)
        return self.organisation_id(today), archive.bodies[today].front.title

    def _person(self, name: str) -> Named:
        view = self.edition.view
        if folded(name) in view.withheld_names or view.is_withheld(name):
            return None, NAME_WITHHELD
        person = view.archive.person_id(name)
        if person is None and name in view.archive.bodies:
            return None, view.archive.bodies[name].front.title
        is_id = person is not None and (person == name or f"people/{name}" in view.archive.aliases)
        return person, view.archive.people[person].front.title if person and is_id else name

    @cached_property
    def _commits(self) -> Mapping[str, str | None]:
        history = self.edition.history
        if history is None:
            return {}
        shown = ((id_, life[-1]) for id_, life in history.lives.items() if id_ not in history.unpublished)
        return {id_: last.commit if last.is_shown else None for id_, last in shown}

    @cached_property
    def _veil(self) -> Veil:
        return Veil(self.edition.view)

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {}

    @cached_property
    def _instants(self) -> dict[datetime, str | None]:
        """Moments of commits. Those of a time zone could not be told apart so: two in the hour that comes twice are equal."""
        return {}

    @cached_property
    def _bodies(self) -> dict[str, Named]:
        return {}

    @cached_property
    def _people(self) -> dict[str, Named]:
        return {}

    @cached_property
    def _dates(self) -> dict[PartialDate, Span]:
        return {}


def instant(moment: datetime | None) -> str | None:
    """An instant in UTC as rows give it: `2016-12-03T11:00:00Z`. One that UTC would put outside the calendar is cut to it."""
    if moment is None:
        return None
    try:
        return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
    except OverflowError:
        return f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def as_json(value: object) -> str:
    """JSON with its keys in order, so that the same value is the same text.

    What YAML knows and JSON does not is text in it: `.nan`, `.inf`, and keys that are no text.
    """
    try:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str, allow_nan=False)
    except (ValueError, TypeError):
        return json.dumps(_of_json(value), ensure_ascii=False, sort_keys=True, default=str)


def _of_json(value: object) -> object:
    if isinstance(value, dict):
        return {key if isinstance(key, str) else as_json(key): _of_json(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_of_json(each) for each in value]
    return str(value) if isinstance(value, float) and not isfinite(value) else value


def count(value: CountOrNames | Attendees | None) -> int | None:
    """How many, whether the record gives the number or the names."""
    return value.size if value else None


class Ids:
    """Makes ids unique within a table: the second of two alike ends in `~2`."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def take(self, id_: str) -> str:
        times = self._taken[id_] = self._taken.get(id_, 0) + 1
        return id_ if times == 1 else f"{id_}~{times}"
