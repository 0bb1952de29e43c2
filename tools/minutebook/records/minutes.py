"""Minutes: who was there and, in the text, what was said and decided, item by item."""

from pydantic import ConfigDict, Field

from minutebook.dates import Clock, Moment
from minutebook.records.fields import Approval, Called, Count, Flag, ItemNumber, Name, Reference, String
from minutebook.records.front import DatedFrontMatter
from minutebook.records.presence import Attendance
from minutebook.words import Medium, MeetingKind, MinutesStatus


class Minutes(DatedFrontMatter):
    """The minutes of one meeting."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "minutes",
                    "title": "Management Committee, 3 March 2026",
                    "body": "management-committee",
                    "date": "2026-03-03",
                    "start": "19:30",
                    "status": "draft",
                    "chair": "jane-roe",
                    "attendance": {"present": ["jane-roe", "john-doe"], "apologies": ["mary-major"]},
                }
            ]
        }
    )

    status: MinutesStatus = MinutesStatus.DRAFT
    """How far the minutes have come: draft, circulated, approved, approved-as-corrected or withheld."""
    kind: MeetingKind = MeetingKind.ORDINARY
    """What sort of meeting it was."""
    start: Clock | None = None
    """When it began."""
    end: Clock | None = None
    """When it ended."""
    place: String | None = None
    """Where it met."""
    medium: Medium | None = None
    """Whether it met in a room, online or both."""
    chair: Name | None = None
    """Who presided."""
    secretary: Name | None = None
    """Who took the minutes."""
    called: Called | None = None
    """How and when the meeting was called, where the agenda does not say."""
    item_times: dict[ItemNumber, Clock] = Field(default_factory=dict)
    """When each item was begun, by its number."""
    previous: Reference | None = None
    """The meeting of the body before this one: the id of its folder. Left out, nobody can tell whether one is missing here."""
    attendance: Attendance | None = None
    """Who was there."""
    quorum: Count | None = None
    """How many had to be present, as the minutes state it."""
    quorate: Flag | None = None
    """Whether the minutes say that there was a quorum."""
    circulated: Moment | None = None
    """When a draft was sent to the members."""
    approved: Approval | None = None
    """Where and when these minutes were approved."""
