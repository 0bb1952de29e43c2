"""Terms: who holds or held which seat and role on which body, with care for dates of which only a part is known."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.diagnostics import Place
from minutebook.record import Record
from minutebook.records.body import Body, Member


@dataclass(frozen=True, slots=True)
class Term:
    """One term of one person: `person` is the identity to compare by, `index` its place among the body's members.

    `begins` and `ends` are None where they are not recorded; a term whose end is not recorded runs on.
    """

    body: str
    person: str
    name: str
    role: str | None
    seat: str | None
    is_voting: bool
    begins: PartialDate | None
    ends: PartialDate | None
    record: Record[Body]
    index: int

    def may_run(self, first: date, last: date) -> bool:
        """Whether the person may have held the seat on any day from the first to the last."""
        begun = self.begins is None or self.begins.first <= last
        return begun and (self.ends is None or first <= self.ends.last)

    def is_to_come(self, day: date) -> bool:
        """Whether the term surely begins after the day."""
        return self.begins is not None and self.begins.first > day

    def is_certain_on(self, day: PartialDate) -> bool:
        """Whether the person surely held the seat on the day, or throughout it; the last day of a term is shared."""
        if self.begins is None or self.begins.last > day.first:
            return False
        return self.ends is None or day.last < self.ends.first

    @property
    def certain_span(self) -> tuple[date, date] | None:
        """The first and last day between which the term surely ran; None where its beginning is not known."""
        if self.begins is None:
            return None
        span = self.begins.last, self.ends.first if self.ends else date.max
        return span if span[0] < span[1] else None

    def locate(self, key: str = "person") -> Place:
        """The place of a value of the term in its body's record."""
        return self.record.locate("members", self.index, key)


@dataclass(frozen=True, slots=True)
class Members:
    """Who sat on a body on a day: those who surely did, and all who may have (the sure ones among them)."""

    certain: tuple[Term, ...]
    possible: tuple[Term, ...]
    is_whole: bool = True

    @property
    def number(self) -> int | None:
        """How many people they were; None where that is not sure, nobody is named, or not all are."""
        if not self.is_whole:
            return None
        people = {term.person for term in self.certain}
        return len(people) if people and people == {term.person for term in self.possible} else None


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms of an archive, by body (its short id, in the order of the record) and by person (by their beginning)."""

    by_body: Mapping[str, tuple[Term, ...]]
    by_person: Mapping[str, tuple[Term, ...]]

    def members_on(self, body: str, day: PartialDate) -> Members:
        """Who sat on a body on a day."""
        return _members(self.by_body.get(body, ()), day)

    def voting_members_on(self, body: str, day: PartialDate) -> Members:
        """Who sat on a body on a day with a vote."""
        return _members(tuple(term for term in self.by_body.get(body, ()) if term.is_voting), day)


def build_terms(archive: Archive) -> Terms:
    """The terms that the records of bodies state."""
    return archive.derived(_build_terms)


def _build_terms(archive: Archive) -> Terms:
    by_body = {
        body: tuple(_term(archive, body, record, index, member) for index, member in enumerate(record.front.members))
        for body, record in archive.bodies.items()
    }
    by_person: defaultdict[str, list[Term]] = defaultdict(list)
    for terms in by_body.values():
        for term in terms:
            by_person[term.person].append(term)
    return Terms(by_body, {person: tuple(sorted(terms, key=_order)) for person, terms in by_person.items()})


def find_overlaps(terms: Iterable[Term]) -> Iterator[tuple[Term, Term]]:
    """Terms that surely overlap, for more than the day on which one gives way to the other: each later one, once, with the
    one before it that ran longest.
    """
    spans = sorted((span, term.index, term) for term in terms if (span := term.certain_span))
    longest: tuple[date, Term] | None = None
    for (begins, ends), _, term in spans:
        if longest and begins < longest[0]:
            yield longest[1], term
        if longest is None or ends > longest[0]:
            longest = ends, term


def most_members(terms: Iterable[Term]) -> tuple[int, date | None]:
    """The largest number of people who surely held terms on one day, and the first such day; 0 and None for none."""
    spans = [(span, term.person) for term in terms if (span := term.certain_span)]
    ends = [(span[1], 0, person) for span, person in spans]
    changes = sorted(ends + [(span[0], 1, person) for span, person in spans])
    held: Counter[str] = Counter()
    most, first = 0, None
    for day, begins, person in changes:
        held[person] += 1 if begins else -1
        if not held[person]:
            del held[person]
        if len(held) > most:
            most, first = len(held), day
    return most, first


def _term(archive: Archive, body: str, record: Record[Body], index: int, member: Member) -> Term:
    """A term whose end is not recorded ends with its body."""
    ends = member.until or record.front.dissolved
    identity = archive.identity(member.person)
    return Term(
        body, identity, member.person, member.role, member.seat, member.votes, member.from_, ends, record, index
    )


def _members(terms: tuple[Term, ...], day: PartialDate) -> Members:
    first, last = day.first, day.last
    possible = tuple(term for term in terms if term.may_run(first, last))
    certain = tuple(term for term in possible if term.is_certain_on(day))
    return Members(certain, possible, not any(term.record.front.members_incomplete for term in terms[:1]))


def _order(term: Term) -> tuple[PartialDate, str, int]:
    return term.begins or PartialDate(1), term.body, term.index
