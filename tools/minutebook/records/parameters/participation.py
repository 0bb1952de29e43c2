"""Parameters of rules on participation: how many meetings in a row a member may miss."""

from pydantic import ConfigDict

from minutebook.records.fields import Flag, Positive
from minutebook.records.parameters.parameters import Parameters


class ParticipationParameters(Parameters):
    """How many meetings in a row a member may miss."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "absence",
                    "kind": "participation",
                    "clause": "A member who misses three meetings in a row without apologies leaves the board.",
                    "parameters": {"missed": 3, "apologies-count": False},
                }
            ]
        }
    )

    missed: Positive
    """How many meetings missed in a row are too many."""
    apologies_count: Flag = True
    """Whether a meeting counts as missed where the member sent apologies."""
