"""Meetings as schema.org's Event."""

from minutebook.addresses import address_of
from minutebook.archive import Meeting
from minutebook.dates import Clock, Moment, PartialDate
from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.instants import first_instant
from minutebook.outputs.linked_data.graph import Thing, stated_only
from minutebook.outputs.linked_data.parties import body_reference
from minutebook.records.agenda import Agenda
from minutebook.records.minutes import Minutes
from minutebook.words import Medium, MeetingStatus

STATUS = {
    MeetingStatus.CANCELLED: "EventCancelled",
    MeetingStatus.POSTPONED: "EventPostponed",
    MeetingStatus.RESCHEDULED: "EventRescheduled",
}
ATTENDANCE = {
    Medium.IN_PERSON: "OfflineEventAttendanceMode",
    Medium.ONLINE: "OnlineEventAttendanceMode",
    Medium.TELEPHONE: "OnlineEventAttendanceMode",
    Medium.HYBRID: "MixedEventAttendanceMode",
}


def meeting_thing(meeting: Meeting, edition: Edition) -> Thing | None:
    """The Event that a meeting is; None for a folder of papers, of which nobody says that it was a meeting.

    A rescheduled meeting has its new day as `startDate` and the old one as `previousStartDate`, as schema.org asks.
    """
    agenda = meeting.agenda.front if meeting.agenda else None
    front = meeting.minutes.front if meeting.minutes else agenda
    if front is None:
        return None
    status = agenda.status if agenda and not meeting.minutes else MeetingStatus.HELD
    moved = agenda.cancelled.moved_to if agenda and agenda.cancelled and status in STATUS else None
    start, address = _time(meeting.date, front.start, edition), edition.absolute(address_of(meeting.id))
    return stated_only(
        {
            "@type": "Event",
            "@id": address,
            "url": address,
            "name": one_line(front.title),
            "description": one_line(front.summary or ""),
            "startDate": str(moved) if moved else start,
            "previousStartDate": start if moved else "",
            "endDate": _time(meeting.date, front.end, edition) if front.end and not moved else "",
            "eventStatus": f"https://schema.org/{STATUS.get(status, 'EventScheduled')}",
            "eventAttendanceMode": _attendance(front),
            "location": {"@type": "Place", "name": one_line(front.place)} if front.place else {},
            "organizer": body_reference(meeting.body, edition),
        }
    )


def _time(day: PartialDate, clock: Clock | None, edition: Edition) -> str:
    """A day to the precision that is known, or an instant."""
    return first_instant(Moment(day, clock), edition).isoformat() if clock and day.is_exact else str(day)


def _attendance(front: Agenda | Minutes) -> str:
    mode = ATTENDANCE.get(front.medium) if front.medium else None
    return f"https://schema.org/{mode}" if mode else ""
