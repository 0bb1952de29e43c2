"""Attendance as a record's page lists it: who was there, list by list, by name or as a number."""

from collections.abc import Callable
from dataclasses import dataclass

from minutebook.outputs.site.links import Link
from minutebook.outputs.site.press import Sheet
from minutebook.records.minutes import Minutes
from minutebook.records.presence import Attendee, Attendees


@dataclass(frozen=True, slots=True)
class Attending:
    """One name in a list, with what is said of it."""

    person: Link
    remark: tuple[Link | str, ...]


@dataclass(frozen=True, slots=True)
class AttendanceGroup:
    label: str
    count: str
    names: tuple[Attending, ...]


@dataclass(frozen=True, slots=True)
class AttendanceFigure:
    groups: tuple[AttendanceGroup, ...]
    note: str


def attendance_groups(front: Minutes, sheet: Sheet) -> AttendanceFigure | None:
    """The lists that are recorded, in the order in which minutes give them; None where nothing is."""
    attendance = front.attendance
    if attendance is None:
        return None

    def named(attendee: Attendee) -> Attending:
        return Attending(sheet.listed(attendee.name), _remark(attendee, front, sheet))

    about = "about " if attendance.about else ""
    groups = (
        _attendees("Present", attendance.present, about, named),
        _named("Apologies", attendance.apologies, sheet),
        _named("Absent", attendance.absent, sheet),
        _attendees("In attendance", attendance.in_attendance, about, named),
        _attendees("Observers", attendance.observers, about, named),
    )
    return AttendanceFigure(tuple(group for group in groups if group), attendance.note or "")


def _attendees(
    label: str, attendees: Attendees | None, about: str, named: Callable[[Attendee], Attending]
) -> AttendanceGroup | None:
    if attendees is None:
        return None
    names = tuple(map(named, attendees.people))
    return AttendanceGroup(label, f"{about if attendees.count is not None else ''}{attendees.size:,}", names)


def _named(label: str, names: tuple[str, ...], sheet: Sheet) -> AttendanceGroup | None:
    if not names:
        return None
    return AttendanceGroup(label, f"{len(names):,}", tuple(Attending(sheet.listed(name), ()) for name in names))


def _remark(attendee: Attendee, front: Minutes, sheet: Sheet) -> tuple[Link | str, ...]:
    stood_in = sheet.edition.view.name_of(attendee.for_) if attendee.for_ else ""
    if attendee.for_ and attendee.for_ in sheet.edition.view.archive.bodies:
        stood_in = sheet.edition.body_name(attendee.for_)
    parts = (
        sheet.links.said(attendee.role or "", front),
        f"for {stood_in}" if stood_in else None,
        f"from {attendee.arrived}" if attendee.arrived else None,
        f"until {attendee.left}" if attendee.left else None,
    )
    return tuple(part for part in parts if part)
