"""An action: something that somebody is to do."""

from pydantic import ConfigDict

from minutebook.dates import PartialDate
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Names, Reference, String
from minutebook.words import FollowUpState


class Action(EntryFacts):
    """A task given at a meeting."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"id": "letter", "owner": "john-doe", "task": "Write to the council.", "due": "2026-03-31"}]
        }
    )

    owner: Names
    """Who is to do it: people or a body, by id or the name as minuted."""
    task: String
    """What is to be done."""
    due: PartialDate | None = None
    """By when."""
    given: PartialDate | None = None
    """When it was given, if not on the day of the record."""
    done: PartialDate | None = None
    """When it was done, where it is known in this record; later news is a `follow-up`."""
    state: FollowUpState = FollowUpState.OPEN
    """Its state when this was written."""
    decision: Reference | None = None
    """The decision that it carries out."""
