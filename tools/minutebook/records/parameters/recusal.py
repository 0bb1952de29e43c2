"""Parameters of rules on recusal: from what those with an interest are barred."""

from pydantic import ConfigDict

from minutebook.records.fields import Flag
from minutebook.records.parameters.parameters import Parameters


class RecusalParameters(Parameters):
    """From what those are barred who declare an interest in a question."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "interests",
                    "kind": "recusal",
                    "clause": "Whoever has an interest in a question neither votes on it nor counts for the quorum.",
                    "parameters": {"may-vote": False, "counts-for-quorum": False},
                }
            ]
        }
    )

    may_vote: Flag = False
    """Whether they may vote all the same."""
    counts_for_quorum: Flag = True
    """Whether they count for the quorum that the minutes, or the body's record, state."""
