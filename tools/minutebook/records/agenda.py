"""An agenda: the notice of a meeting and its items, which are the second-level headings of its text."""

from pydantic import ConfigDict

from minutebook.dates import Clock, Moment, PartialDate
from minutebook.records.fields import Called, Model, Name, Reference, String
from minutebook.records.front import DatedFrontMatter
from minutebook.words import Medium, MeetingKind, MeetingStatus


class Cancelled(Model):
    """How a meeting came to be cancelled, postponed or moved."""

    at: Moment | None = None
    """When it was announced."""
    by: Reference | None = None
    """The decision, body or person that did so."""
    reason: String | None = None
    """The reason given."""
    moved_to: PartialDate | None = None
    """The new day, where there is one."""


class Agenda(DatedFrontMatter):
    """The agenda of one meeting, and whether the meeting took place."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "agenda",
                    "title": "Management Committee, 3 March 2026",
                    "body": "management-committee",
                    "date": "2026-03-03",
                    "start": "19:30",
                    "status": "scheduled",
                    "called": {"at": "2026-02-20 09:00", "by": "jane-roe"},
                }
            ]
        }
    )

    status: MeetingStatus = MeetingStatus.SCHEDULED
    """Whether the meeting is to come, was held, or was cancelled, postponed or rescheduled."""
    kind: MeetingKind = MeetingKind.ORDINARY
    """What sort of meeting it is."""
    start: Clock | None = None
    """When it begins."""
    end: Clock | None = None
    """When it is to end."""
    place: String | None = None
    """Where it meets."""
    medium: Medium | None = None
    """Whether it meets in a room, online or both."""
    chair: Name | None = None
    """Who is to preside."""
    previous: Reference | None = None
    """The meeting of the body before this one: the id of its folder."""
    called: Called | None = None
    """How and when it was called."""
    cancelled: Cancelled | None = None
    """How it was cancelled, postponed or rescheduled."""
