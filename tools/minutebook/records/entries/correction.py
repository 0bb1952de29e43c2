"""A correction: what was changed in a record after it was approved, and why."""

from pydantic import ConfigDict

from minutebook.dates import PartialDate
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Names, Reference, String


class Correction(EntryFacts):
    """A change to an approved record."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "spelling",
                    "date": "2026-04-07",
                    "was": "Rowe",
                    "now": "Roe",
                    "reason": "The name was misspelt.",
                }
            ]
        }
    )

    date: PartialDate
    """When it was made."""
    of: Reference | None = None
    """What was corrected, if not this record as a whole."""
    was: String | None = None
    """The words before."""
    now: String | None = None
    """The words after."""
    reason: String
    """Why."""
    approved_by: Names = ()
    """Who agreed to it."""
