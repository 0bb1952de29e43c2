"""A vote that stands on its own: on a question, or on a motion recorded elsewhere."""

from pydantic import ConfigDict

from minutebook.records.entries.entry import EntryFacts
from minutebook.records.fields import Model, Reference, Slug, String
from minutebook.records.tally import Tally
from minutebook.words import Result


class VoteFacts(Model):
    """A vote, wherever it is recorded."""

    question: String | None = None
    """What was asked."""
    text: String | None = None
    """The words that were voted on."""
    motion: Reference | None = None
    """The motion that it was on."""
    class_: Slug | None = None
    """The class of motion, where rules differ by class."""
    vote: Tally | None = None
    """The tally."""
    result: Result | None = None
    """What came of it. Left out, it is not recorded."""


class Vote(EntryFacts, VoteFacts):
    """A vote at a meeting, other than the vote inside a motion: a second ballot, a procedural question."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"id": "order", "question": "Take item 5 first", "vote": {"for": 7, "against": 3}, "result": "carried"}
            ]
        }
    )
