"""Parameters of rules on business: what may be decided at a meeting."""

from pydantic import ConfigDict

from minutebook.records.fields import Strings
from minutebook.records.parameters.parameters import Parameters


class BusinessParameters(Parameters):
    """What may be decided: only what the agenda lists."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "business",
                    "kind": "business",
                    "clause": "Nothing is decided that the agenda does not list.",
                    "classes": ["ordinary"],
                    "parameters": {"not-under": ["Any other business"]},
                }
            ]
        }
    )

    not_under: Strings = ("any other business", "other business", "aob")
    """Items of the agenda under which nothing may be decided."""
