"""Parameters of rules on retention: how long records are kept."""

from pydantic import ConfigDict, model_validator

from minutebook.dates import wrong_value
from minutebook.periods import Period
from minutebook.records.parameters.parameters import Parameters
from minutebook.words import RecordType

KEPT = frozenset({RecordType.AGENDA, RecordType.MINUTES})


class RetentionParameters(Parameters):
    """How long records are kept."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "retention",
                    "kind": "retention",
                    "clause": "Minutes are kept for six years at the least.",
                    "parameters": {"at-least": "6 years"},
                }
            ]
        }
    )

    types: tuple[RecordType, ...] = (RecordType.MINUTES,)
    """The types of record that the rule is about."""
    at_least: Period | None = None
    """The shortest time that they are kept: of agendas and minutes, for every meeting that was held."""
    at_most: Period | None = None
    """The longest time that they are kept."""

    @model_validator(mode="after")
    def _fits(self) -> "RetentionParameters":
        if self.at_least is None and self.at_most is None:
            raise wrong_value("a mapping with at-least or at-most", self.keys_written)
        if self.at_least and not set(self.types) <= KEPT:
            raise wrong_value("a mapping with at-least only for agenda and minutes", self.keys_written)
        return self
