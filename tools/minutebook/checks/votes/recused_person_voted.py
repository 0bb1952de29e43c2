"""Somebody who stood aside because of an interest is in the roll as voting.

What: whoever made a `declaration` with `stood-aside: true` about a motion, or in the same agenda item where it names none, is
not in the roll of its vote under for or against.

Why: the declaration says that the person took no part, and the roll says otherwise.

Bad:
    (a declaration)
    person: john-doe
    stood-aside: true
    about: "#rent"
    (the motion `rent`)
    vote: {for: [jane-roe, john-doe], against: [mary-major]}

Good:
    (the motion `rent`)
    vote: {for: [jane-roe], against: [mary-major], recused: [john-doe]}
"""

from collections import defaultdict
from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.diagnostics import Remark, Severity
from minutebook.record import Fact, Item
from minutebook.records.entries.declaration import Declaration
from minutebook.records.entries.vote import VoteFacts
from minutebook.votes import Voted, voters_of, votes_taken
from minutebook.words import Position

SEVERITY = Severity.ERROR
Subject = tuple[str, Item | None]


def check(archive: Archive) -> Iterator[Remark]:
    aside = _stood_aside(archive)
    for fact, tally in votes_taken(archive) if aside else ():
        people = {person for subject in _subjects(archive, fact) for person in aside.get(subject, ())}
        for position, name, keys in voters_of(tally) if people else ():
            if position in (Position.FOR, Position.AGAINST) and archive.identity(name) in people:
                yield Remark(
                    fact.locate("vote", *keys),
                    f"“{archive.name_of(name)}” stood aside by declaration, but is in the roll under “{position}”.",
                    "Move the name to recused:, or correct the declaration.",
                )


def _stood_aside(archive: Archive) -> dict[Subject, set[str]]:
    """The people who stood aside, by what from: an entry's or record's full id, or a record and an item of it."""
    aside: defaultdict[Subject, set[str]] = defaultdict(set)
    for fact in archive.facts(Declaration):
        if not fact.facts.stood_aside:
            continue
        person = archive.identity(fact.facts.person)
        for reference in fact.facts.about:
            aside[archive.full_reference(reference, fact.record), None].add(person)
        if not fact.facts.about and fact.entry and fact.entry.item:
            aside[fact.record.id, fact.entry.item].add(person)
    return aside


def _subjects(archive: Archive, fact: Fact[Voted]) -> Iterator[Subject]:
    yield fact.id, None
    if isinstance(fact.facts, VoteFacts) and fact.facts.motion:
        yield archive.full_reference(fact.facts.motion, fact.record), None
    if fact.entry and fact.entry.item:
        yield fact.record.id, fact.entry.item
        yield f"{fact.record.id}#{fact.entry.item.anchor}", None
