"""Names written: every name of a person in the archive's statements, with the keys that lead to it."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from minutebook.archive import Archive
from minutebook.reading.yaml import Key
from minutebook.record import Fact, Record
from minutebook.records.email import Email
from minutebook.records.fields import CountOrNames, Model
from minutebook.records.front import FrontMatter
from minutebook.records.presence import Attendance, Attendees
from minutebook.records.tally import SIDES, Tally

Group = tuple[tuple[Key, ...], tuple[str, ...]]
NAMES = (
    "chair", "secretary", "person", "moved", "seconded", "owner", "by", "elected", "tellers", "authors", "supporters",
    "approved_by", "present", "asked_by", "put_to", "answered_by",
)  # fmt: skip


def names_that(archive: Archive, is_odd: Callable[[str], bool]) -> Iterator[tuple[Fact[object], tuple[Key, ...], str]]:
    """Every name for which `is_odd` holds, at its first place in each record. Names in running text are not looked for.

    Those to whom an email went are left out: they are often lists or offices. `is_odd` is asked once for each name.
    """
    odd = {name for name in archive.derived(_all_names) if is_odd(name)}
    for record in archive.records if odd else ():
        seen: set[str] = set()
        for fact, keys, names in _groups_of(archive, record):
            for index, name in enumerate(names):
                if name in odd and name not in seen:
                    seen.add(name)
                    yield fact, (*keys, index), name


def _all_names(archive: Archive) -> frozenset[str]:
    return frozenset(
        name for record in archive.records for _, _, names in _groups_of(archive, record) for name in names
    )


def _groups_of(
    archive: Archive, record: Record[FrontMatter]
) -> Iterator[tuple[Fact[object], tuple[Key, ...], tuple[str, ...]]]:
    """Names by the value that they stand in. The index of a lone name leads to the name itself, as places fall back."""
    for fact in archive.facts_in(record, Model):
        for keys, names in _groups_in(fact.facts):
            if names:
                yield fact, keys, names


def _groups_in(facts: Model) -> Iterator[Group]:
    values = vars(facts)
    for attribute in _attributes(type(facts)):
        if value := values[attribute]:
            yield (attribute.replace("_", "-"),), _names(value)
    if isinstance(facts, Email):
        yield ("from",), (facts.from_,)
    if values.get("called"):
        yield ("called", "by"), values["called"].by
    if values.get("attendance"):
        yield from _in_attendance(values["attendance"])
    if values.get("vote"):
        yield from _in_tally(values["vote"])
    for key in ("members", "candidates"):
        terms = values.get(key)
        for index, term in enumerate(terms if isinstance(terms, tuple) else ()):
            yield (key, index, "person"), (term.person,)
            yield (key, index, "nominated"), vars(term).get("nominated", ())


@cache
def _attributes(kind: type[Model]) -> tuple[str, ...]:
    """Those whose values a type of statement names people by."""
    return tuple(name for name in NAMES if name in kind.model_fields)


def _names(value: Any) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, CountOrNames):
        return value.names
    return (value,) if isinstance(value, str) else ()


def _in_attendance(attendance: Attendance) -> Iterator[Group]:
    for attribute, value in vars(attendance).items():
        if isinstance(value, Attendees):
            yield ("attendance", attribute.replace("_", "-")), tuple(one.name for one in value.people)
        elif isinstance(value, tuple):
            yield ("attendance", attribute), value


def _in_tally(tally: Tally) -> Iterator[Group]:
    values = vars(tally)
    for position, attribute in SIDES.items():
        side = values[attribute]
        if side and side.names:
            yield ("vote", position.value), side.names
    for position, names in tally.roll.items():
        yield ("vote", "roll", position.value), names
    for voter in tally.weights:
        yield ("vote", "weights", voter), (voter,)
    for voter, holder in tally.proxies.items():
        yield ("vote", "proxies", voter), (voter, holder)
    if tally.casting_vote and tally.casting_vote.by:
        yield ("vote", "casting-vote", "by"), (tally.casting_vote.by,)
