"""Publication lag as JSON, for other programs. Version 1; a key may be added to it, none is renamed or removed.

`{"version": 1, "today", "has_history", "bodies": [{"body", "counted", "median", "ninetieth", "worst", "apart": {KIND: number},
"meetings": [{"meeting", "date", "notice_claimed", "agenda_published", "notice_published", "minutes_published", "approved",
"approval_published", "counting", "days"}]}]}`. `notice_published` is the first of the agenda and the emails that
called it. Times are of the second clock, git's, in UTC; dates and `notice_claimed` are as the records state them.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

from minutebook.lag.figures import BodyLag
from minutebook.lag.meeting_lag import MeetingLag

VERSION = 1


def render_json(bodies: tuple[BodyLag, ...], today: date, *, has_history: bool) -> str:
    values = {
        "version": VERSION,
        "today": today.isoformat(),
        "has_history": has_history,
        "bodies": [*map(_body, bodies)],
    }
    return json.dumps(values, indent=2) + "\n"


def _body(lag: BodyLag) -> dict[str, Any]:
    return {
        "body": lag.body,
        "counted": lag.counted,
        "median": lag.median,
        "ninetieth": lag.ninetieth,
        "worst": lag.worst,
        "apart": {one.value: number for one, number in lag.apart.items()},
        "meetings": [_meeting(meeting) for meeting in lag.meetings],
    }


def _meeting(lag: MeetingLag) -> dict[str, Any]:
    return {
        "meeting": lag.meeting,
        "date": str(lag.date),
        "notice_claimed": str(lag.notice) if lag.notice else None,
        "agenda_published": _instant(lag.agenda_published),
        "notice_published": _instant(lag.notice_published),
        "minutes_published": _instant(lag.minutes_published),
        "approved": str(lag.approval) if lag.approval else None,
        "approval_published": _instant(lag.approval_published),
        "counting": lag.counting.value,
        "days": lag.days,
    }


def _instant(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment else None
