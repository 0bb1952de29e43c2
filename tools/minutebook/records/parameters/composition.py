"""Parameters of rules on composition: who has to be on a body, as far as records say."""

from pydantic import ConfigDict, model_validator

from minutebook.dates import wrong_value
from minutebook.records.fields import Count, Slug
from minutebook.records.parameters.parameters import Parameters
from minutebook.records.tally import Share


class CompositionParameters(Parameters):
    """Who is on a body: by whom elected, how many women, how many from one employer."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "employers",
                    "kind": "composition",
                    "clause": "At most a third of the committee work for one employer.",
                    "bodies": ["board"],
                    "parameters": {"from-one-employer": "1/3"},
                }
            ]
        }
    )

    elected: Count | None = None
    """How many seats are filled by election."""
    by: Slug | None = None
    """The body that fills them: members."""
    women: Share | None = None
    """The share of women, at the least, among those elected, where the election states their number."""
    from_one_employer: Share | None = None
    """The largest share of the members who may work for one employer, where the body's record names employers."""

    @model_validator(mode="after")
    def _fits(self) -> "CompositionParameters":
        if self.elected is None and not self.women and not self.from_one_employer:
            raise wrong_value("a mapping with elected, women or from-one-employer", self.keys_written)
        return self
