"""Names written: every name of a person in the archive's statements, with the keys that lead to it."""

from collections.abc import Iterator
from typing import Any

from minutebook.archive import Archive
from minutebook.reading.yaml import Key
from minutebook.record import Fact, Record
from minutebook.records.email import Email
from minutebook.records.fields import Attendance, Attendees, CountOrNames, Tally
from minutebook.records.front import FrontMatter
from minutebook.words import Position

Written = tuple[tuple[Key, ...], str]
NAMES = (
    "chair", "secretary", "person", "moved", "seconded", "owner", "by", "elected", "tellers", "authors", "supporters",
    "approved_by", "present",
)  # fmt: skip


def names_written(record: Record[FrontMatter]) -> Iterator[tuple[Fact[object], tuple[Key, ...], str]]:
    """Every name in one record: the statement, the keys, the name as written. Names in running text are not looked for.

    Those to whom an email went are left out: they are often lists or offices.
    """
    front = Fact(record, None, record.front)
    yield from ((front, keys, name) for keys, name in _in_facts(front.facts))
    for entry in record.entries:
        fact = Fact(record, entry, entry.facts)
        yield from ((fact, keys, name) for keys, name in _in_facts(entry.facts))


def people_named_once(archive: Archive) -> tuple[tuple[Fact[object], tuple[Key, ...], str], ...]:
    """Every name of every record, each name at its first place in the record."""
    return archive.derived(_people_named_once)


def _people_named_once(archive: Archive) -> tuple[tuple[Fact[object], tuple[Key, ...], str], ...]:
    return tuple(_first_places(archive))


def _first_places(archive: Archive) -> Iterator[tuple[Fact[object], tuple[Key, ...], str]]:
    for record in archive.records:
        seen: set[str] = set()
        for fact, keys, name in names_written(record):
            if name not in seen:
                seen.add(name)
                yield fact, keys, name


def _in_facts(facts: object) -> Iterator[Written]:
    # Pydantic is slow to say that it has no attribute; `vars` is not.
    values: dict[str, Any] = vars(facts)
    for attribute in NAMES:
        if value := values.get(attribute):
            yield from _in_value((attribute.replace("_", "-"),), value)
    if isinstance(facts, Email):
        yield ("from",), facts.from_
    called = values.get("called")
    if called:
        yield from _in_value(("called", "by"), called.by)
    attendance = values.get("attendance")
    if attendance:
        yield from _in_attendance(attendance)
    tally = values.get("vote")
    if tally:
        yield from _in_tally(tally)
    for key in ("members", "candidates"):
        terms = values.get(key, ())
        for index, term in enumerate(terms if isinstance(terms, tuple) else ()):
            yield (key, index, "person"), term.person
            yield from _in_value((key, index, "nominated"), getattr(term, "nominated", ()))


def _in_value(keys: tuple[Key, ...], value: object) -> Iterator[Written]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, tuple):
        yield from (((*keys, index), name) for index, name in enumerate(value))
    elif isinstance(value, CountOrNames):
        yield from _in_value(keys, value.names)


def _in_attendance(attendance: Attendance) -> Iterator[Written]:
    for key, value in (
        ("present", attendance.present),
        ("apologies", attendance.apologies),
        ("absent", attendance.absent),
        ("in-attendance", attendance.in_attendance),
        ("observers", attendance.observers),
    ):
        if isinstance(value, Attendees):
            yield from ((("attendance", key, index), one.name) for index, one in enumerate(value.people))
        else:
            yield from _in_value(("attendance", key), value)


def _in_tally(tally: Tally) -> Iterator[Written]:
    for position in Position:
        side = tally.side(position)
        if side:
            yield from _in_value(("vote", position.value), side.names)
    for position, names in tally.roll.items():
        yield from _in_value(("vote", "roll", position.value), names)
    if tally.casting_vote:
        yield from _in_value(("vote", "casting-vote", "by"), tally.casting_vote.by)
