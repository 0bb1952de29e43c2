"""A motion: a proposal put to a body, and what became of it."""

from pydantic import ConfigDict

from minutebook.records.entries.decision import RelationFacts
from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import CountOrNames, Model, Names, Reference, Slug, String
from minutebook.records.tally import Tally
from minutebook.words import Result


class Proposed(Model):
    """Who put a proposal forward, what came of it, and by which vote."""

    moved: Names = ()
    """Who moved it: a person or several, by id or the name as minuted."""
    seconded: Names = ()
    """Who seconded it."""
    supporters: CountOrNames | None = None
    """Who put their names to it, or how many."""
    text: String | None = None
    """The words that were proposed."""
    class_: Slug | None = None
    """The class of motion, where rules differ by class: ordinary, procedural, constitutional."""
    vote: Tally | None = None
    """The vote on it."""
    result: Result | None = None
    """What became of it. Left out, it is not recorded."""


class MotionFacts(Proposed, RelationFacts):
    """A motion, wherever it is recorded."""

    motion: Reference | None = None
    """The motion as submitted, where it has a record of its own."""


class Motion(EntryFacts, MotionFacts):
    """A motion put at a meeting."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "garden",
                    "title": "Open the garden to neighbours",
                    "moved": "jane-roe",
                    "seconded": "john-doe",
                    "text": "That the garden be open to neighbours on Saturdays.",
                    "vote": {"method": "show-of-hands", "for": 9, "against": 2, "abstain": 1},
                    "result": "carried",
                }
            ]
        }
    )
