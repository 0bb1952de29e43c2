"""An amendment: a proposal to change a motion before it is voted on."""

from pydantic import ConfigDict

from minutebook.records.entries.entry import EntryFacts
from minutebook.records.entries.motion import Proposed
from minutebook.records.fields import Flag, Reference


class Amendment(EntryFacts, Proposed):
    """An amendment to a motion."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "garden-sundays",
                    "to": "#garden",
                    "moved": "mary-major",
                    "text": "After “Saturdays” add “and Sundays”.",
                    "result": "lost",
                }
            ]
        }
    )

    to: Reference
    """The motion (or amendment) that it would change."""
    friendly: Flag = False
    """Whether the mover of the motion accepted it without a vote."""
