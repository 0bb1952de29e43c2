"""Parameters of rules on majorities: how many must be in favour, of whom, and what stops a motion all the same."""

from pydantic import ConfigDict, model_validator

from minutebook.dates import wrong_value
from minutebook.records.fields import Count, Flag
from minutebook.records.parameters.parameters import Parameters
from minutebook.records.tally import Share, Threshold
from minutebook.rule_words import Abstentions
from minutebook.words import CountedOf, Method


class MajorityParameters(Parameters):
    """What a motion needs to be carried. Where several things are asked, it needs all of them."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "constitution",
                    "kind": "majority",
                    "clause": "The constitution is changed by two thirds of the votes cast, and by half of all members at least.",
                    "classes": ["constitutional"],
                    "parameters": {"all-of": ["two-thirds", {"fraction": "1/2", "of": "all-members"}]},
                }
            ]
        }
    )

    threshold: Threshold | None = None
    """The share in favour that is needed: simple-majority, two-thirds, or a fraction of something."""
    all_of: tuple[Threshold, ...] = ()
    """Several shares in favour, all of which are needed."""
    any_of: tuple[Threshold, ...] = ()
    """Several shares in favour, one of which is enough."""
    in_favour: Count | None = None
    """The fewest votes in favour, as a number."""
    taking_part: Share | None = None
    """The share that must take part in the vote, by voting for or against or by abstaining."""
    taking_part_of: CountedOf = CountedOf.ENTITLED
    """What that share is of."""
    abstentions: Abstentions = Abstentions.NOT_CAST
    """How abstentions count."""
    veto: Count | None = None
    """How many votes against stop a motion, however many are in favour."""
    casting_vote: Flag = True
    """Whether a casting vote breaks a tie."""
    methods: tuple[Method, ...] = ()
    """The ways of voting that the rule applies to; all where nothing is said."""

    @model_validator(mode="after")
    def _fits(self) -> "MajorityParameters":
        asks = (self.threshold, self.all_of, self.any_of, self.in_favour, self.taking_part, self.veto)
        if not any(asks):
            raise wrong_value(
                "a mapping with one of threshold, all-of, any-of, in-favour, taking-part, veto", self.keys_written
            )
        return self
