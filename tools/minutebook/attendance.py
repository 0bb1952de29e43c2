"""Attendance: who the minutes of a meeting say was there, by which list, and who was not."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from minutebook.archive import Archive
from minutebook.reading.yaml import Key
from minutebook.record import Fact, Record
from minutebook.records.entries.motion import Proposed
from minutebook.records.minutes import Minutes
from minutebook.records.presence import Attendance, Attendee, Attendees

LISTS_OF_THOSE_THERE = ("present", "in-attendance", "observers")


class Listed(NamedTuple):
    """One name in one list: `person` is the identity to compare by, `keys` lead to the name in the front matter."""

    person: str
    name: str
    list: str
    keys: tuple[Key, ...]
    attendee: Attendee | None = None


def people_listed(archive: Archive, minutes: Record[Minutes]) -> tuple[Listed, ...]:
    """Every name in the lists of attendance, list by list; numbers name nobody."""
    return archive.derived(_lists)[minutes.id]


def build_rooms(archive: Archive) -> dict[str, frozenset[str] | None]:
    """For the id of each record of minutes, what `people_there` says of it; ask for it with `archive.derived`."""
    return {minutes.id: people_there(archive, minutes) for minutes in archive.of_type(Minutes)}


def people_there(archive: Archive, minutes: Record[Minutes]) -> frozenset[str] | None:
    """Everybody whom the minutes place in the room, with those whom they stood in for; None where not all are named.

    Whoever presided or took the minutes was there. Observers given as a number take no part and change nothing.
    """
    attendance = minutes.front.attendance
    if attendance is None or not attendance.present or not attendance.present.people:
        return None
    if attendance.in_attendance and attendance.in_attendance.count is not None:
        return None
    officers = [name for name in (minutes.front.chair, minutes.front.secretary) if name]
    listed = [listed for listed in people_listed(archive, minutes) if listed.attendee]
    stood_in_for = [listed.attendee.for_ for listed in listed if listed.attendee and listed.attendee.for_]
    named = {archive.identity(name) for name in (*officers, *stood_in_for)}
    return frozenset(named.union(listed.person for listed in listed))


def proposers_not_there(
    archive: Archive, key: Literal["moved", "seconded"]
) -> Iterator[tuple[Fact[Proposed], int, str]]:
    """Everybody who moved or seconded what minutes record and, by these, was not there: the motion or amendment, which of
    its names it is, and the name. Bodies act through delegates, and are left alone.
    """
    rooms = archive.derived(build_rooms)
    for minutes in archive.of_type(Minutes):
        there = rooms[minutes.id]
        if there is None:
            continue
        for fact in archive.facts_in(minutes, Proposed):
            for index, name in enumerate(getattr(fact.facts, key)):
                if name not in archive.bodies and archive.identity(name) not in there:
                    yield fact, index, name


def number_present(minutes: Minutes) -> int | None:
    """How many the minutes say were present; None where it is not recorded or only an estimate."""
    attendance = minutes.attendance
    if attendance is None or attendance.present is None or attendance.about:
        return None
    return attendance.present.size


def _lists(archive: Archive) -> dict[str, tuple[Listed, ...]]:
    return {minutes.id: tuple(_listed(archive, minutes.front.attendance)) for minutes in archive.of_type(Minutes)}


def _listed(archive: Archive, attendance: Attendance | None) -> Iterator[Listed]:
    if attendance is None:
        return
    for word in LISTS_OF_THOSE_THERE:
        attendees = _attendees(attendance, word)
        for index, attendee in enumerate(attendees.people if attendees else ()):
            yield Listed(archive.identity(attendee.name), attendee.name, word, _keys(word, index), attendee)
    for word, names in (("apologies", attendance.apologies), ("absent", attendance.absent)):
        for index, name in enumerate(names):
            yield Listed(archive.identity(name), name, word, _keys(word, index))


@lru_cache(maxsize=4096)
def _keys(word: str, index: int) -> tuple[Key, ...]:
    """The same few keys lead to everybody who was at any meeting, so that each is held once."""
    return "attendance", word, index


def _attendees(attendance: Attendance, word: str) -> Attendees | None:
    found = getattr(attendance, word.replace("-", "_"))
    assert found is None or isinstance(found, Attendees)
    return found
