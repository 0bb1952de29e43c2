"""The lag of one meeting: when it was called, held, minuted in public and approved, and how it counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from minutebook.archive import Archive, Meeting
from minutebook.dates import Moment, PartialDate
from minutebook.history.texts import Texts, read_lives
from minutebook.history.version import History, Life
from minutebook.public import public_view
from minutebook.record import Record
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

    `notice` is when the record claims that it was called; `agenda_published` what git proves of that. `approval` is the day
    that the minutes state, `approval_published` when a version first said so. `days` run from the meeting to its minutes
    (or, if it is outstanding, to today); None where that is not known.
    """

    meeting: str
    body: str
    date: PartialDate
    notice: Moment | None
    agenda_published: datetime | None
    minutes_published: datetime | None
    approval: PartialDate | None
    approval_published: datetime | None
    counting: Counting
    days: int | None
    commit: str = ""


def measure_meetings(archive: Archive, history: History | None, today: date) -> tuple[MeetingLag, ...]:
    """The lag of every meeting that was held by `today`, in the order of their dates; `history` is None without git."""
    public = frozenset(public_view(archive).archive.by_id)
    texts = _texts_of_minutes(archive, history)
    held = (meeting for meeting in archive.meetings.values() if _was_held(meeting, today))
    return tuple(_measure(meeting, archive, history, public, texts, today) for meeting in held)


def _was_held(meeting: Meeting, today: date) -> bool:
    if meeting.minutes:
        return True
    agenda = meeting.agenda
    return agenda is not None and agenda.front.status not in NOT_HELD and meeting.date.last < today


def _texts_of_minutes(archive: Archive, history: History | None) -> Mapping[str, Texts]:
    """What each version of the minutes said, by record, where there is more than one."""
    if history is None:
        return {}
    ids = (meeting.minutes.id for meeting in archive.meetings.values() if meeting.minutes)
    lives = {id_: life for id_ in ids if len(life := history.lives.get(id_, ())) > 1}
    return dict(zip(lives, (texts for _, texts in read_lives(history.repository, lives.values())), strict=True))


def _measure(
    meeting: Meeting,
    archive: Archive,
    history: History | None,
    public: frozenset[str],
    texts: Mapping[str, Texts],
    today: date,
) -> MeetingLag:
    agenda, minutes = meeting.agenda, meeting.minutes
    called = (agenda.front.called if agenda else None) or (minutes.front.called if minutes else None)
    life = history.lives.get(minutes.id, ()) if history and minutes else ()
    said = texts.get(minutes.id, (None,) * len(life)) if minutes else ()
    index = _first_since(meeting, life, said, archive)
    version = life[index] if index is not None else None
    approved = _first_approved(life, said, minutes)
    is_broken = f"{meeting.id}/minutes" in archive.unreadable
    counting = Counting.UNREADABLE if is_broken else _counting(meeting, history, life, index, public)
    published = version.published if version and counting is not Counting.WITHHELD else None
    return MeetingLag(
        meeting.id,
        meeting.body,
        meeting.date,
        called.at if called else None,
        history.first_published(agenda.id) if history and agenda and agenda.id in public else None,
        published,
        minutes.front.approved.date if minutes and minutes.front.approved else None,
        life[approved].published if approved is not None and counting is not Counting.WITHHELD else None,
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


def _first_since(meeting: Meeting, life: Life, texts: Texts, archive: Archive) -> int | None:
    """The first version on the day of the meeting or later that anybody could read; one of unknown time may be it."""
    for index, (version, text) in enumerate(zip(life, texts, strict=True)):
        is_open = version.blob is not None and (text is None or text.is_open)
        is_since = version.published is None or version.published.astimezone(archive.zone).date() >= meeting.date.first
        if is_open and is_since:
            return index
    return None


def _first_approved(life: Life, texts: Texts, minutes: Record[Minutes] | None) -> int | None:
    """The first version that says the minutes are approved; a lone version is not read: it says what the record says."""
    if len(life) == 1 and minutes and minutes.front.status.startswith("approved"):
        return 0
    found: Iterator[int] = (index for index, text in enumerate(texts) if text and text.is_approved)
    return next(found, None)


def _days(counting: Counting, until: date, day: PartialDate) -> int | None:
    if counting is Counting.COUNTED:
        return (until - day.first).days
    return max((until - day.last).days, 0) if counting is Counting.OUTSTANDING else None
