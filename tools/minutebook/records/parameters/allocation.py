"""Parameters of rules on allocation: how many delegates each body may send."""

from pydantic import ConfigDict

from minutebook.records.fields import Count, Flag, Positive, String
from minutebook.records.parameters.parameters import Parameters


class AllocationParameters(Parameters):
    """How many delegates each body may send to the body that the rule binds."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "delegates",
                    "kind": "allocation",
                    "clause": "Branches send two delegates for each 100 members or part of 100.",
                    "bodies": ["conference"],
                    "parameters": {"each": 2, "per": 100, "senders": "branch"},
                }
            ]
        }
    )

    each: Count
    """How many delegates a body may send, or may send for so many members."""
    per: Positive | None = None
    """For how many members: 100. Nothing where the number is the same for all bodies."""
    part_counts: Flag = True
    """Whether a part of that number counts as the whole."""
    senders: String | None = None
    """The classification of the bodies that send them, as their records state it; all where nothing is said."""
    office: String = "delegate"
    """The office, as elections state it."""
