"""A declaration of an interest, and whether the person stood aside."""

from pydantic import ConfigDict

from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Flag, Name, References, String


class Declaration(EntryFacts):
    """An interest that somebody declared."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"id": "interest", "person": "john-doe", "interest": "Works for the contractor.", "stood-aside": True}
            ]
        }
    )

    person: Name
    """Who declared it."""
    interest: String
    """The interest, as declared."""
    stood_aside: Flag | None = None
    """Whether the person took no part. Left out, it is not recorded."""
    about: References = ()
    """The motions, votes or elections that it concerns; those of its own item where nothing is said."""
