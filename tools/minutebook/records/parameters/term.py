"""Parameters of rules on terms: how long one lasts, how many may follow each other, and what happens at its end."""

from pydantic import ConfigDict, model_validator

from minutebook.dates import wrong_value
from minutebook.periods import Period
from minutebook.records.fields import Count, Flag, Strings
from minutebook.records.parameters.parameters import Parameters
from minutebook.rule_words import TermOf


class TermParameters(Parameters):
    """How long members, or a whole body, serve. Whoever acts after the end of the term is found."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "terms",
                    "kind": "term",
                    "clause": "Members of the board serve for three years, and for two terms in a row at most.",
                    "bodies": ["board"],
                    "parameters": {"length": "3 years", "limit": 2},
                }
            ]
        }
    )

    of: TermOf = TermOf.MEMBER
    """Whose term it is: that of each member, or of the whole body, which is elected at one time."""
    length: Period | None = None
    """How long a term lasts: 3 years."""
    grace: Period | None = None
    """How much longer it may last, so that an annual meeting need not be on the day: 2 months."""
    limit: Count | None = None
    """How many terms in a row a member may serve."""
    break_: Period = Period.parse("3 months")
    """A time off the body after which the count of terms begins anew."""
    roles: Strings = ()
    """The offices that the rule applies to, as the body's record names them; all members where nothing is said."""
    holds_over: Flag = False
    """Whether those whose term has ended go on until others are elected, so that what they do then is within the rule."""

    @model_validator(mode="after")
    def _fits(self) -> "TermParameters":
        if self.length is None and self.limit is None:
            raise wrong_value("a mapping with length or limit", self.keys_written)
        if self.limit == 0:
            raise wrong_value("a mapping whose limit is 1 or more", self.keys_written)
        if self.of is TermOf.BODY and (self.limit is not None or self.roles):
            raise wrong_value("a mapping without limit and roles where it is of the whole body", self.keys_written)
        return self
