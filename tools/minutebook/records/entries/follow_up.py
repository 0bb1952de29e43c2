"""A follow-up: a later change of state of an action, motion or decision."""

from pydantic import ConfigDict

from minutebook.dates import PartialDate
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Reference, String
from minutebook.words import FollowUpState


class FollowUp(EntryFacts):
    """News of something recorded before."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"id": "letter-sent", "of": "meetings/management-committee/2026-03-03/minutes#letter", "state": "done"}
            ]
        }
    )

    of: Reference
    """What the news is of."""
    state: FollowUpState
    """The new state."""
    date: PartialDate | None = None
    """When it changed, if not on the day of the record."""
    text: String | None = None
    """The news in words."""
