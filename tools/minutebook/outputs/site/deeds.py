"""Deeds: what the records say of each person, and nothing else: moved, seconded, voted, was there, stood, wrote."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from minutebook.attendance import people_listed
from minutebook.public import View
from minutebook.record import Fact, Record
from minutebook.records.email import Email
from minutebook.records.entries.action import Action
from minutebook.records.entries.declaration import Declaration
from minutebook.records.entries.election import ElectionFacts
from minutebook.records.entries.motion import Proposed
from minutebook.records.entries.question import Question
from minutebook.records.front import FrontMatter
from minutebook.records.minutes import Minutes
from minutebook.records.paper import Paper
from minutebook.records.statement import Statement
from minutebook.records.tally import Tally
from minutebook.votes import roll_of, votes_taken
from minutebook.words import Position

Said = tuple[str, str, object]


@dataclass(frozen=True, slots=True)
class Deeds:
    """One person's: facts and records in the order of their ids. `attendance` counts meetings by the list that names them.

    `votes` are the person's own, each with who cast it, where that was somebody else; `cast` are those of others that the
    person cast, each with whose it was.
    """

    moved: tuple[Fact[object], ...] = ()
    seconded: tuple[Fact[object], ...] = ()
    votes: tuple[tuple[Position, Fact[object], str], ...] = ()
    cast: tuple[tuple[Position, Fact[object], str], ...] = ()
    stood: tuple[Fact[ElectionFacts], ...] = ()
    declared: tuple[Fact[object], ...] = ()
    asked: tuple[Fact[object], ...] = ()
    answered: tuple[Fact[object], ...] = ()
    tasks: tuple[Fact[object], ...] = ()
    wrote: tuple[Record[FrontMatter], ...] = ()
    called: tuple[Record[FrontMatter], ...] = ()
    chaired: tuple[Record[FrontMatter], ...] = ()
    attendance: Mapping[str, int] | None = None


NO_DEEDS = Deeds()


def build_deeds(view: View) -> dict[str, Deeds]:
    """Deeds by short id, of those who have a public record."""
    found: defaultdict[str, defaultdict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
    ids: dict[str, str | None] = {}
    for name, deed, value in _said(view):
        if name not in ids:
            ids[name] = view.archive.person_id(name)
        if person := ids[name]:
            found[person][deed].append(value)
    return {person: _deeds(deeds) for person, deeds in found.items()}


def _deeds(found: Mapping[str, list[object]]) -> Deeds:
    lists = [str(word) for word in found.get("attendance", ())]
    kinds: dict[str, Any] = {deed: tuple(values) for deed, values in found.items() if deed != "attendance"}
    return Deeds(**kinds, attendance={word: lists.count(word) for word in dict.fromkeys(lists)})


def _said(view: View) -> Iterator[Said]:
    archive = view.archive
    for proposed in archive.facts(Proposed):
        yield from ((name, "moved", proposed) for name in proposed.facts.moved)
        yield from ((name, "seconded", proposed) for name in proposed.facts.seconded)
    for fact, tally in votes_taken(archive):
        yield from _voted(fact, tally)
    for election in archive.facts(ElectionFacts):
        standing = [candidate.person for candidate in election.facts.candidates] + list(election.facts.elected)
        yield from ((name, "stood", election) for name in dict.fromkeys(standing))
    for declaration in archive.facts(Declaration):
        yield declaration.facts.person, "declared", declaration
    for question in archive.facts(Question):
        yield from ((name, "asked", question) for name in question.facts.asked_by)
        yield from ((name, "answered", question) for name in question.facts.answered_by)
    for action in archive.facts(Action):
        yield from ((name, "tasks", action) for name in action.facts.owner)
    yield from _written(view)
    for meeting in archive.meetings.values():
        first = meeting.agenda or meeting.minutes
        called = first.front.called if first else None
        yield from ((name, "called", first) for name in (called.by if called else ()))
    for minutes in archive.of_type(Minutes):
        yield from ((listed.name, "attendance", listed.list) for listed in people_listed(archive, minutes))
        if minutes.front.chair:
            yield minutes.front.chair, "chaired", minutes


def _voted(fact: Fact[object], tally: Tally) -> Iterator[Said]:
    for position, names in roll_of(tally).items():
        for name in names:
            holder = tally.proxies.get(name, "")
            yield name, "votes", (position, fact, holder)
            if holder:
                yield holder, "cast", (position, fact, name)


def _written(view: View) -> Iterator[Said]:
    for email in view.archive.of_type(Email):
        yield email.front.from_, "wrote", email
    for statement in view.archive.of_type(Statement):
        yield from ((name, "wrote", statement) for name in statement.front.authors)
    for paper in view.archive.of_type(Paper):
        yield from ((name, "wrote", paper) for name in paper.front.authors)
