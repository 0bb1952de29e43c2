"""The gate that lag passes on its way to outputs: nothing of what is withheld but that it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from minutebook.lag.meeting_lag import Counting, MeetingLag, called_of
from minutebook.public import View
from minutebook.words import RecordType


def public_lags(lags: Iterable[MeetingLag], view: View) -> Iterator[MeetingLag]:
    """What may be shown: nothing of bodies that are not public; of minutes that are withheld, that they are."""
    withheld = {item.meeting for item in view.withheld if item.type is RecordType.MINUTES}
    for lag in lags:
        if view.is_withheld(f"bodies/{lag.body}"):
            continue
        meeting = view.archive.meetings.get(lag.meeting)
        if meeting and (meeting.minutes or meeting.agenda):
            called = called_of(meeting)
            shown = replace(lag, notice=called.at if called else None)
            yield _without_minutes(shown) if lag.meeting in withheld else shown
        elif lag.meeting in withheld:
            yield MeetingLag("", lag.body, lag.date, None, None, None, None, None, None, Counting.WITHHELD, None)


def _without_minutes(lag: MeetingLag) -> MeetingLag:
    return replace(
        lag,
        counting=Counting.WITHHELD,
        minutes_published=None,
        approval=None,
        approval_published=None,
        days=None,
        commit="",
    )
