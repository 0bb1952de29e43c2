"""Meetings: called, held, cancelled."""

from collections.abc import Iterator

from minutebook.events.event import Event, EventKind
from minutebook.labels import label
from minutebook.meeting import Meeting
from minutebook.public import View
from minutebook.records.agenda import Agenda
from minutebook.words import MeetingKind, MeetingStatus, RecordType

CALLED_OFF = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.RESCHEDULED)


def derive(view: View) -> Iterator[Event]:
    withheld = {item.meeting for item in view.withheld if item.type is RecordType.MINUTES}
    for meeting in view.archive.meetings.values():
        if not meeting.minutes and not meeting.agenda:
            continue
        yield _meeting(meeting, "minutes withheld" if meeting.id in withheld else "no minutes published")
        agenda = meeting.agenda.front if meeting.agenda else None
        called = (agenda.called if agenda else None) or (meeting.minutes.front.called if meeting.minutes else None)
        if called and called.at:
            yield _notice(meeting, view)
        if agenda and agenda.cancelled and agenda.cancelled.at:
            yield _cancellation(meeting, agenda)


def _meeting(meeting: Meeting, without: str) -> Event:
    record = meeting.minutes or meeting.agenda
    assert record is not None
    front = record.front
    status = meeting.agenda.front.status if meeting.agenda and not meeting.minutes else MeetingStatus.HELD
    words = [] if status in (MeetingStatus.HELD, MeetingStatus.SCHEDULED) else [label(status).lower()]
    words += [] if front.kind is MeetingKind.ORDINARY else [f"{front.kind} meeting"]
    if status is MeetingStatus.SCHEDULED:
        words.append("scheduled")
    if status is MeetingStatus.HELD and not meeting.minutes:
        words.append(without)
    return Event(
        date=meeting.date,
        kind=EventKind.MEETING,
        body=meeting.body,
        title=front.title,
        target=meeting.id,
        record=record.id,
        clock=front.start,
        summary=front.summary or "",
        detail=", ".join(words),
        where=front.place or "",
        topics=front.topics,
    )


def _notice(meeting: Meeting, view: View) -> Event:
    record = meeting.agenda or meeting.minutes
    assert record is not None
    called = record.front.called or (meeting.minutes.front.called if meeting.minutes else None)
    assert called is not None and called.at is not None
    by = ", ".join(view.name_of(name) for name in called.by)
    people = tuple(person for name in called.by if (person := view.archive.person_id(name)))
    parts = (f"called by {by}" if by else "", f"notice of {called.notice}" if called.notice else "")
    return Event(
        date=called.at.date,
        kind=EventKind.NOTICE,
        body=meeting.body,
        title=f"Meeting called: {record.front.title}",
        target=meeting.id,
        record=record.id,
        clock=called.at.clock,
        detail=", ".join(part for part in parts if part),
        people=people,
        topics=record.front.topics,
    )


def _cancellation(meeting: Meeting, agenda: Agenda) -> Event:
    cancelled = agenda.cancelled
    assert cancelled is not None and cancelled.at is not None and meeting.agenda is not None
    word = label(agenda.status) if agenda.status in CALLED_OFF else "Cancelled"
    return Event(
        date=cancelled.at.date,
        kind=EventKind.CANCELLATION,
        body=meeting.body,
        title=f"{word}: {agenda.title}",
        target=meeting.id,
        record=meeting.agenda.id,
        clock=cancelled.at.clock,
        detail=f"moved to {cancelled.moved_to.words}" if cancelled.moved_to else "",
        topics=agenda.topics,
    )
