"""What a body has to come back to: its unapproved minutes and open actions, its next meeting."""

from collections.abc import Iterator

from minutebook.archive import Archive
from minutebook.dates import PartialDate
from minutebook.meeting import Meeting
from minutebook.record import Fact, Record
from minutebook.records.entries.action import Action
from minutebook.records.entries.follow_up import FollowUp
from minutebook.records.front import DatedFrontMatter
from minutebook.records.minutes import Minutes
from minutebook.terms import build_terms
from minutebook.words import FollowUpState, MeetingStatus, MinutesStatus

NOT_YET_APPROVED = (MinutesStatus.DRAFT, MinutesStatus.CIRCULATED)
OPEN = (FollowUpState.OPEN, FollowUpState.IN_PROGRESS)


def next_meeting(archive: Archive, body: str) -> Meeting | None:
    """The first meeting of a body that is scheduled and has no minutes."""
    return next(
        (meeting for meeting in archive.meetings.values() if meeting.body == body and _is_to_come(meeting)), None
    )


def meeting_on(archive: Archive, body: str, day: PartialDate) -> Meeting | None:
    """The meeting of a body on a day, first one without minutes, where the archive knows of one."""
    held = [meeting for meeting in archive.meetings.values() if meeting.body == body and meeting.date == day]
    return next((meeting for meeting in held if not meeting.minutes), held[0] if held else None)


def unapproved_minutes(archive: Archive, body: str, before: PartialDate) -> tuple[Record[Minutes], ...]:
    """Minutes of earlier meetings of a body that wait for approval, in the order of their dates."""
    waiting = [
        record
        for record in archive.of_type(Minutes)
        if record.front.body == body and record.front.date < before and record.front.status in NOT_YET_APPROVED
    ]
    return tuple(sorted(waiting, key=lambda record: (record.front.date, record.id)))


def open_actions(archive: Archive, body: str, before: PartialDate) -> tuple[Fact[Action], ...]:
    """Actions that a body gave earlier and that are not done or dropped, in the order of their dates."""
    ended = set(_ended(archive))
    given = [
        fact
        for fact in archive.facts(Action)
        if _is_of(fact.record.front, body, before)
        and fact.facts.state in OPEN
        and not fact.facts.done
        and fact.id not in ended
    ]
    return tuple(sorted(given, key=lambda fact: (getattr(fact.record.front, "date", before), fact.id)))


def voting_members(archive: Archive, body: str, day: PartialDate) -> tuple[str, ...]:
    """The members of a body with a vote on a day, as its record names them, each once."""
    terms = build_terms(archive).voting_members_on(body, day).possible
    return tuple({term.person: term.name for term in reversed(terms)}.values())[::-1]


def _is_to_come(meeting: Meeting) -> bool:
    agenda = meeting.agenda
    return agenda is not None and agenda.front.status is MeetingStatus.SCHEDULED and not meeting.minutes


def _is_of(front: object, body: str, before: PartialDate) -> bool:
    return isinstance(front, DatedFrontMatter) and front.body == body and front.date < before


def _ended(archive: Archive) -> Iterator[str]:
    """Ids of what the latest follow-up says is over."""
    latest: dict[str, tuple[PartialDate, FollowUpState]] = {}
    for fact in archive.facts(FollowUp):
        day = fact.facts.date or getattr(fact.record.front, "date", None) or PartialDate(1)
        of = archive.full_reference(fact.facts.of, fact.record)
        if of not in latest or latest[of][0] <= day:
            latest[of] = (day, fact.facts.state)
    yield from (of for of, (_, state) in latest.items() if state not in OPEN)
