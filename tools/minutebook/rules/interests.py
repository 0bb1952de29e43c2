"""Interests: who declared an interest in a question, and whether the person stood aside."""

from collections import defaultdict
from collections.abc import Mapping

from minutebook.archive import Archive
from minutebook.record import Fact, Record
from minutebook.records.entries.declaration import Declaration
from minutebook.records.front import FrontMatter
from minutebook.rules.ballots import Ballot


def interests_in(ballot: Ballot, archive: Archive) -> tuple[Fact[Declaration], ...]:
    """The declarations that name a question or its item; those that name nothing concern all under their own item."""
    found = archive.derived(_by_subject)
    entry = ballot.fact.entry
    item = f"{ballot.fact.record.id}#{entry.item.anchor}" if entry and entry.item else ""
    motion = getattr(ballot.fact.facts, "motion", None)
    names = (ballot.id, item, archive.full_reference(motion, ballot.fact.record) if motion else "")
    return tuple({fact.id: fact for name in names if name for fact in found.get(name, ())}.values())


def _by_subject(archive: Archive) -> Mapping[str, tuple[Fact[Declaration], ...]]:
    found: defaultdict[str, list[Fact[Declaration]]] = defaultdict(list)
    for fact in archive.facts(Declaration):
        for subject in _subjects(fact, fact.record, archive):
            found[subject].append(fact)
    return {subject: tuple(facts) for subject, facts in found.items()}


def _subjects(fact: Fact[Declaration], record: Record[FrontMatter], archive: Archive) -> tuple[str, ...]:
    if fact.facts.about:
        return tuple(archive.full_reference(reference, record) for reference in fact.facts.about)
    item = fact.entry.item if fact.entry else None
    return (f"{record.id}#{item.anchor}",) if item else ()
