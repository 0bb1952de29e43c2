"""Parameters of rules on amendment: who may change the rulebook."""

from pydantic import ConfigDict

from minutebook.records.fields import Slugs
from minutebook.records.parameters.parameters import Parameters


class AmendmentParameters(Parameters):
    """Who may change the rulebook that the rule stands in."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "change",
                    "kind": "amendment",
                    "clause": "These rules are changed by the general meeting alone.",
                    "parameters": {"by": "general-meeting"},
                }
            ]
        }
    )

    by: Slugs
    """The bodies that may change it."""
