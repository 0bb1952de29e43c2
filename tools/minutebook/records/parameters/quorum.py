"""Parameters of rules on quorums: how many must be present, of whom, and when."""

from pydantic import ConfigDict, model_validator

from minutebook.dates import wrong_value
from minutebook.records.fields import Count, Flag, Model
from minutebook.records.parameters.parameters import Parameters
from minutebook.records.tally import Share
from minutebook.rule_words import BodySize, QuorumAsked, Recused


class Step(Model):
    """A quorum for bodies of some size."""

    up_to: Count | None = None
    """The largest size that it is for; all larger ones where nothing is said."""
    number: Count
    """How many must be present."""


class QuorumParameters(Parameters):
    """How many must be present. Where several things are asked, the largest number counts."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "quorum",
                    "kind": "quorum",
                    "clause": "One third of the members are a quorum, and no fewer than three.",
                    "parameters": {"fraction": "1/3", "of": "members", "number": 3},
                }
            ]
        }
    )

    fraction: Share | None = None
    """The share that must be present: 1/2."""
    strict: Flag = False
    """Whether it must be more than the fraction, not just reach it."""
    of: BodySize = BodySize.MEMBERS
    """What the share is of, and what the size of the body is for the other keys."""
    number: Count | None = None
    """How many must be present, as a number."""
    steps: tuple[Step, ...] = ()
    """Numbers that grow with the size of the body, smallest size first."""
    square_root: Flag = False
    """Whether as many must be present as the square root of the size of the body, rounded up."""
    at_most_absent: Count | None = None
    """How many may be missing."""
    recused: Recused = Recused.COUNTED
    """How those count who stood aside from a vote because of an interest."""
    asked: QuorumAsked = QuorumAsked.ONCE_REACHED
    """When it has to be there."""

    @property
    def needs_size(self) -> bool:
        """Whether it takes the size of the body to know the quorum."""
        return bool(self.fraction or self.steps or self.square_root or self.at_most_absent is not None)

    @model_validator(mode="after")
    def _fits(self) -> "QuorumParameters":
        if not self.needs_size and self.number is None:
            keys = "fraction, number, steps, square-root, at-most-absent"
            raise wrong_value(f"a mapping with one of {keys}", self.keys_written)
        sizes = [step.up_to for step in self.steps]
        if self.steps and (None in sizes[:-1] or sizes[-1] is not None or sizes[:-1] != sorted(set(sizes[:-1]))):  # type: ignore[type-var]  # no None but the last
            raise wrong_value("a mapping whose steps grow in up-to, the last without it", self.keys_written)
        if self.recused is not Recused.COUNTED and self.asked is not QuorumAsked.AT_EACH_VOTE:
            raise wrong_value("a mapping with recused only where asked is at-each-vote", self.keys_written)
        return self
