"""The lag of one meeting: when it was called, held, minuted in public and approved, and how it counts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from minutebook.archive import Archive
from minutebook.dates import Moment, PartialDate
from minutebook.history.since import find_known_since
from minutebook.history.texts import States, read_texts, states_of
from minutebook.history.version import History, Life
from minutebook.lag.notices import notice_emails
from minutebook.meeting import Meeting
from minutebook.public import View
from minutebook.public_history import PublicHistory
from minutebook.record import Record
from minutebook.records.fields import Called
from minutebook.records.minutes import Minutes
from minutebook.words import MeetingStatus, Provenance

NOT_HELD = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.RESCHEDULED)


class Counting(StrEnum):
    """How a meeting counts: only the first is in the figures."""

    COUNTED = "counted"
    OUTSTANDING = "outstanding"
    """Held, and nobody can read its minutes yet."""
    WITHHELD = "withheld"
    IMPORTED = "imported"
    """Minutes imported or reconstructed: published when the archive began, not when the body was ready."""
    NOT_SINCE = "not-since-meeting"
    """Minutes on the branch before the meeting, such as a form to fill in, with no new text since."""
    DAY_UNKNOWN = "day-not-known"
    UNREADABLE = "cannot-be-read"
    UNKNOWN = "history-missing"
    """No git, or a shallow clone that does not say."""


@dataclass(frozen=True, slots=True)
class MeetingLag:
    """One meeting with both its clocks.

    `notice` is when the record claims that it was called; `notice_published` is what git proves of that: when the agenda,
    or an email that called the meeting, was first public. `approval` is the day
    that the minutes state, `approval_published` when a version first said so. `days` run from the meeting to its minutes
    (or, if it is outstanding, to today); None where that is not known.
    """

    meeting: str
    body: str
    date: PartialDate
    notice: Moment | None
    agenda_published: datetime | None
    notice_published: datetime | None
    minutes_published: datetime | None
    approval: PartialDate | None
    approval_published: datetime | None
    counting: Counting
    days: int | None
    commit: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What git tells: since when records are public, and the states of minutes that have more than one version."""

    since: Mapping[str, datetime | None]
    states: Mapping[str, States]


def measure_meetings(
    archive: Archive, view: View, history: History | None, today: date, known: PublicHistory | None = None
) -> tuple[MeetingLag, ...]:
    """The lag of every meeting that was held by `today`, in the order of their dates.

    `view` is the archive's public view; `history` is None without git. `known` is its public history where that was made
    already; without it, what is needed is read here.
    """
    public = frozenset(view.archive.by_id)
    emails = notice_emails(archive)
    told = Told(known.since, known.states) if known else _read(archive, history, emails)
    held = (meeting for meeting in archive.meetings.values() if _was_held(meeting, today))
    return tuple(
        _measure(meeting, archive, history, public, told, emails.get(meeting.id, ()), today) for meeting in held
    )


def first_notice(meeting: Meeting, emails: Iterable[str], since: Mapping[str, datetime | None]) -> datetime | None:
    """When the agenda, or one of the emails that called the meeting, was first public."""
    ids = (*((meeting.agenda.id,) if meeting.agenda else ()), *emails)
    return min((moment for id_ in ids if (moment := since.get(id_))), default=None)


def called_of(meeting: Meeting) -> Called | None:
    """How a meeting was called, as its agenda says, else its minutes."""
    return (meeting.agenda.front.called if meeting.agenda else None) or (
        meeting.minutes.front.called if meeting.minutes else None
    )


def _was_held(meeting: Meeting, today: date) -> bool:
    if meeting.minutes:
        return True
    agenda = meeting.agenda
    return agenda is not None and agenda.front.status not in NOT_HELD and meeting.date.last < today


def _read(archive: Archive, history: History | None, emails: Mapping[str, tuple[str, ...]]) -> Told:
    if history is None:
        return Told({}, {})
    agendas = (meeting.agenda.id for meeting in archive.meetings.values() if meeting.agenda)
    sent = (email for ids in emails.values() for email in ids)
    ids = (meeting.minutes.id for meeting in archive.meetings.values() if meeting.minutes)
    lives = {id_: life for id_ in ids if len(life := history.lives.get(id_, ())) > 1}
    texts = (states_of(texts) for _, texts in read_texts(history.repository, lives.values()))
    return Told(find_known_since(history, (*agendas, *sent)), dict(zip(lives, texts, strict=True)))


def _measure(
    meeting: Meeting,
    archive: Archive,
    history: History | None,
    public: frozenset[str],
    told: Told,
    emails: tuple[str, ...],
    today: date,
) -> MeetingLag:
    agenda, minutes, called = meeting.agenda, meeting.minutes, called_of(meeting)
    life = history.lives.get(minutes.id, ()) if history and minutes else ()
    said = told.states.get(minutes.id, (None,) * len(life)) if minutes else ()
    index = _first_since(meeting, life, said, archive)
    version = life[index] if index is not None else None
    approved = _first_approved(life, said, minutes)
    is_broken = f"{meeting.id}/minutes" in archive.unreadable
    counting = Counting.UNREADABLE if is_broken else _counting(meeting, history, life, index, public)
    published = version.published if version and counting is not Counting.WITHHELD else None
    since = {id_: told.since.get(id_) for id_ in (*emails, *([agenda.id] if agenda else ())) if id_ in public}
    return MeetingLag(
        meeting.id,
        meeting.body,
        meeting.date,
        called.at if called else None,
        since.get(agenda.id) if agenda else None,
        first_notice(meeting, emails, since),
        published,
        minutes.front.approved.date if minutes and minutes.front.approved else None,
        life[approved].in_git if approved is not None and counting is not Counting.WITHHELD else None,
        counting,
        _days(counting, published.astimezone(archive.zone).date() if published else today, meeting.date),
        version.commit.id if version else "",
    )


def _counting(
    meeting: Meeting, history: History | None, life: Life, index: int | None, public: frozenset[str]
) -> Counting:
    record = meeting.minutes or meeting.agenda
    if record and record.front.provenance is not Provenance.OFFICIAL:
        return Counting.IMPORTED
    if meeting.minutes is None:
        return Counting.OUTSTANDING
    if meeting.minutes.id not in public:
        return Counting.WITHHELD
    if history is None:
        return Counting.UNKNOWN
    if not life:
        return Counting.OUTSTANDING
    if index is None:
        return Counting.NOT_SINCE
    if life[index].published is None:
        return Counting.UNKNOWN
    return Counting.COUNTED if meeting.date.is_exact else Counting.DAY_UNKNOWN


def _first_since(meeting: Meeting, life: Life, states: States, archive: Archive) -> int | None:
    """The first version on the day of the meeting or later that anybody could read; one of unknown time may be it."""
    for index, (version, state) in enumerate(zip(life, states, strict=True)):
        is_open = version.blob is not None and (state is None or state.is_open)
        is_since = version.published is None or version.published.astimezone(archive.zone).date() >= meeting.date.first
        if is_open and is_since:
            return index
    return None


def _first_approved(life: Life, states: States, minutes: Record[Minutes] | None) -> int | None:
    """The first version that says the minutes are approved; a lone version is not read: it says what the record says."""
    if len(life) == 1 and minutes and minutes.front.status.startswith("approved"):
        return 0
    found: Iterator[int] = (index for index, state in enumerate(states) if state and state.is_approved)
    return next(found, None)


def _days(counting: Counting, until: date, day: PartialDate) -> int | None:
    if counting is Counting.COUNTED:
        return (until - day.first).days
    return max((until - day.last).days, 0) if counting is Counting.OUTSTANDING else None
