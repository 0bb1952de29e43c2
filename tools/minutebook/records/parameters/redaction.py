"""Parameters of rules on redaction: what has to be stated of a record that is not public."""

from pydantic import ConfigDict

from minutebook.periods import Period
from minutebook.records.fields import Flag
from minutebook.records.parameters.parameters import Parameters


class RedactionParameters(Parameters):
    """What has to be stated, under `withheld`, of a record that is not public."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "closed",
                    "kind": "redaction",
                    "clause": "Closed minutes state why, by whose decision and until when they are closed.",
                    "parameters": {"at-most": "30 years"},
                }
            ]
        }
    )

    reason: Flag = True
    """Whether the reason has to be stated."""
    authority: Flag = True
    """Whether the decision or rule has to be named by which it is withheld."""
    expiry: Flag = True
    """Whether a day has to be stated on which it becomes public."""
    at_most: Period | None = None
    """The longest time, from the day of the record, that it may be withheld."""
