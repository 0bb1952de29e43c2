"""Parameters of rules on how often a body meets."""

from pydantic import ConfigDict, model_validator

from minutebook.dates import wrong_value
from minutebook.periods import LENGTHS, Period, Unit
from minutebook.records.fields import Count, Flag
from minutebook.records.parameters.days import DayOfYear
from minutebook.records.parameters.parameters import Parameters


class FrequencyParameters(Parameters):
    """How often a body meets: so many times a year, or never with a longer time between."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "meetings",
                    "kind": "frequency",
                    "clause": "The board meets at least six times a year, and at least every three months.",
                    "bodies": ["board"],
                    "parameters": {"at-least": 6, "no-gap-over": "3 months"},
                }
            ]
        }
    )

    at_least: Count | None = None
    """How many meetings there are at least in each year."""
    years_begin: DayOfYear = DayOfYear(1, 1)
    """The day on which the years begin that are counted: 1 April."""
    no_gap_over: Period | None = None
    """The longest time between two meetings: 3 months."""
    votes_count: Flag = False
    """Whether a vote outside a meeting counts as a meeting: an exchange of emails."""

    @model_validator(mode="after")
    def _fits(self) -> "FrequencyParameters":
        if self.at_least is None and self.no_gap_over is None:
            raise wrong_value("a mapping with at-least or no-gap-over", self.keys_written)
        if self.no_gap_over and self.no_gap_over.unit not in {*LENGTHS, Unit.MONTHS, Unit.YEARS}:
            raise wrong_value("a mapping whose no-gap-over is in days, weeks, months or years", self.keys_written)
        if self.years_begin.year:
            raise wrong_value("a mapping whose years-begin is a day of every year, such as 1 April", self.keys_written)
        return self
