"""Meetings as schema.org's Event."""

from datetime import datetime

from minutebook.addresses import address_of
from minutebook.meeting import Meeting
from minutebook.outputs.characters import one_line
from minutebook.outputs.edition import Edition
from minutebook.outputs.instants import writable
from minutebook.outputs.linked_data.parties import body_reference
from minutebook.outputs.sittings import hours_of, medium_of, place_of
from minutebook.outputs.things import Thing, stated_only
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
    start, end = _times(meeting, edition)
    place, address = place_of(meeting), edition.absolute(address_of(meeting.id))
    return stated_only(
        {
            "@type": "Event",
            "@id": address,
            "url": address,
            "name": one_line(front.title),
            "description": one_line(front.summary or ""),
            "startDate": str(moved) if moved else start,
            "previousStartDate": start if moved else "",
            "endDate": "" if moved else end,
            "eventStatus": f"https://schema.org/{STATUS.get(status, 'EventScheduled')}",
            "eventAttendanceMode": _attendance(meeting),
            "location": {"@type": "Place", "name": one_line(place)} if place else {},
            "organizer": body_reference(meeting.body, edition),
        }
    )


def _times(meeting: Meeting, edition: Edition) -> tuple[str, str]:
    """Beginning and end in ISO 8601: instants, or a day to the precision that is known and no end."""
    start, end = hours_of(meeting, edition)
    if not meeting.date.is_exact or not isinstance(start, datetime):
        return str(meeting.date), ""
    return writable(start).isoformat(), writable(end).isoformat() if isinstance(end, datetime) else ""


def _attendance(meeting: Meeting) -> str:
    medium = medium_of(meeting)
    mode = ATTENDANCE.get(medium) if medium else None
    return f"https://schema.org/{mode}" if mode else ""
