"""The plan of a generated archive: how many records of each type, which bodies, who sits on them, and when they meet."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from wording import body_name_at, name_at

FIRST = date(2015, 5, 1)
TERMS = tuple(date(year, 5, 1) for year in range(2015, 2027, 2))
DAYS = (TERMS[-1] - FIRST).days - 60


@dataclass(frozen=True)
class Person:
    id: str
    name: str


@dataclass(frozen=True)
class BodyPlan:
    """One body: `meetings` are the days on which it meets, in order."""

    index: int
    id: str
    name: str
    seats: int
    meetings: tuple[date, ...]


@dataclass(frozen=True)
class Plan:
    """Counts by type that add up to `size`; a meeting is an agenda and minutes, and every second one has a paper."""

    size: int
    seed: int
    people_count: int
    body_count: int
    elections: int
    emails: int
    votes: int
    motions: int
    meetings: int
    statements: int

    def random(self, *about: object) -> Random:
        """A generator of its own for each thing, so that what one record says does not depend on another."""
        return Random(f"{self.seed}/{'/'.join(map(str, about))}")

    @cached_property
    def people(self) -> tuple[Person, ...]:
        names = (name_at(index) for index in range(self.people_count))
        return tuple(Person(spelling, name) for name, spelling in names)

    @cached_property
    def bodies(self) -> tuple[BodyPlan, ...]:
        return tuple(self._body(index) for index in range(self.body_count))

    def _body(self, index: int) -> BodyPlan:
        name = body_name_at(index)
        number = self.meetings // self.body_count + (index < self.meetings % self.body_count)
        days = tuple(FIRST + timedelta(days=30 + DAYS * meeting // number + index % 5) for meeting in range(number))
        ident = name.lower().replace(" ", "-").replace("’", "")
        return BodyPlan(index, ident, name, min(15 + index % 5, self.people_count - 2), days)

    def members(self, body: BodyPlan, day: date) -> tuple[Person, ...]:
        """Who sits on a body on a day, by the number of the seat."""
        term = sum(start <= day for start in TERMS) - 1
        first = body.index * 17 + term * (body.seats // 3)
        return tuple(self.people[(first + seat) % self.people_count] for seat in range(body.seats))

    def share(self, number: int, body: BodyPlan) -> range:
        """The indexes, of `number` things dealt out to the bodies in turn, that are one body's."""
        return range(body.index, number, self.body_count)


def has_paper(body: int, meeting: int) -> bool:
    """Whether a body's meeting, both by index, has a paper: every second one, by turns."""
    return (body + meeting) % 2 == 0


def plan_archive(size: int, seed: int) -> Plan:
    """Share out `size` records. An archive of fewer than 50 would not hold one of each."""
    if size < 50:
        raise ValueError(f"{size} records are too few: the smallest archive has 50.")
    people, bodies, elections = max(12, size * 8 // 100), max(3, size // 250), max(1, size * 2 // 100)
    elections = min(elections, bodies * (len(TERMS) - 1))
    emails, votes, motions, statements = (size * percent // 100 for percent in (15, 8, 6, 5))
    left = size - 2 - people - bodies - elections - emails - votes - motions - statements
    meetings = left * 2 // 5
    papers = sum(has_paper(meeting % bodies, meeting // bodies) for meeting in range(meetings))
    statements += left - meetings * 2 - papers
    return Plan(size, seed, people, bodies, elections, emails, votes, motions, meetings, statements)
