"""Parameters of rules on decisions by email: whether there may be any, how long members have to answer, and who must."""

from pydantic import ConfigDict

from minutebook.periods import Period
from minutebook.records.fields import Flag
from minutebook.records.parameters.parameters import Parameters
from minutebook.records.tally import Share
from minutebook.words import CountedOf, Method


class EmailDecisionParameters(Parameters):
    """What a decision by email, or in writing, asks."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "email",
                    "kind": "email-decision",
                    "clause": "The board may decide by email if members have 72 hours to answer and two thirds of them do.",
                    "parameters": {"window": "72 hours", "taking-part": "2/3"},
                }
            ]
        }
    )

    allowed: Flag = True
    """Whether decisions by email are allowed at all."""
    window: Period | None = None
    """The shortest time that members have to answer: 72 hours, 3 working days."""
    taking_part: Share | None = None
    """The share that must answer, by voting for or against or by abstaining."""
    taking_part_of: CountedOf = CountedOf.ENTITLED
    """What that share is of."""
    ratified: Flag = False
    """Whether the next meeting of the body has to ratify it."""
    methods: tuple[Method, ...] = (Method.EMAIL,)
    """The ways of voting that the rule applies to: email where nothing is said."""
