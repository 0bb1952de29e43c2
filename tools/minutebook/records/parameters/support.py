"""Parameters of rules on support: how many names a motion needs before it is heard."""

from pydantic import ConfigDict

from minutebook.records.fields import Flag, Positive
from minutebook.records.parameters.parameters import Parameters


class SupportParameters(Parameters):
    """How many names a motion needs before it is heard."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "support",
                    "kind": "support",
                    "clause": "A motion to the general meeting has the names of 30 members.",
                    "bodies": ["board"],
                    "parameters": {"at-least": 30},
                }
            ]
        }
    )

    at_least: Positive
    """How many names it needs."""
    counting_movers: Flag = False
    """Whether those who move and second it are counted beside its supporters."""
